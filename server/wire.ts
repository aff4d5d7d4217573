type Kind = 'Date' | 'undefined'
type Marks = Record<string, [Kind]>
type Packed = { json: unknown; meta?: { values: Marks | [Kind]; v: 1 } }

const isPlain = (value: object) => {
  const form = Object.getPrototypeOf(value)
  return form === Object.prototype || form === null || Object.getPrototypeOf(form) === null
}

const escaped = (name: string) => (/[\\.]/.test(name) ? name.replace(/[\\.]/g, '\\$&') : name)
const namesIn = (way: string) =>
  (`.${way}`.match(/\.(?:[^\\.]|\\.)*/g) ?? []).map((name) => name.slice(1).replace(/\\(.)/g, '$1'))

const noteAt = (way: string[], kind: Kind, marks: Marks) => {
  marks[way.map(escaped).join('.')] = [kind]
}

/** Only looked through, not copied. `way` leads to `value`. */
const mark = (value: unknown, way: string[], marks: Marks) => {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof Date) {
    if (!Number.isNaN(value.valueOf())) noteAt(way, 'Date', marks)
    return
  }
  const isList = Array.isArray(value)
  // it would arrive as an empty object
  if (!isList && !isPlain(value)) throw new TypeError('A value of this kind cannot be sent.')
  for (const name of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[name]
    if (typeof part !== 'object' && part !== undefined) continue
    way.push(name)
    if (part !== undefined) mark(part, way, marks)
    else if (isList) noteAt(way, 'undefined', marks)
    way.pop()
  }
}

/** As it goes into JSON, and where in it moments stand. A field without a value is as good as none. */
const serialize = (value: unknown): Packed => {
  if (value === undefined) return { json: value, meta: { values: ['undefined'], v: 1 } }
  const values: Marks = {}
  mark(value, [], values)
  if (value instanceof Date && values['']) return { json: value, meta: { values: values[''], v: 1 } }
  return Object.keys(values).length > 0 ? { json: value, meta: { values, v: 1 } } : { json: value }
}

const made = (kind: unknown, sent: unknown) => {
  if (kind === 'undefined') return undefined
  return kind === 'Date' && typeof sent === 'string' ? new Date(sent) : sent
}

const has = (value: unknown, name: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)

/** What came out of JSON, made whole in its place. A mark that leads nowhere or is of another kind is passed over. */
const deserialize = ({ json, meta }: Packed): unknown => {
  const { values = {} } = meta ?? {}
  if (Array.isArray(values)) return made(values[0], json)
  for (const [way, mark] of Object.entries(values)) {
    const names = namesIn(way)
    const last = names.pop() ?? ''
    const at = names.reduce<unknown>((from, name) => (has(from, name) ? from[name] : null), json)
    if (has(at, last)) at[last] = made(mark?.[0], at[last])
  }
  return json
}

/**
 * How values travel between a page and the procedures, both ways: what is needed here of the form that superjson writes,
 * so that a page that was opened before an update and the server after it understand each other.
 */
export const wire = { serialize, deserialize }
