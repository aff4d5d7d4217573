type Kind = keyof typeof kinds
/** Which values of a tree stand for something else, by their paths; beside a kind, what lies within it. */
type Marks = { [path: string]: Mark } | Mark
type Mark = [Kind] | [Kind, Marks]
export type Packed = { json?: unknown; meta?: { values?: Marks; v?: number } }

/** What JSON has no words for, as superjson writes it. */
const kinds = {
  Date: (plain: unknown): unknown => new Date(plain as string),
  undefined: () => undefined,
  number: Number,
  bigint: (plain: unknown) => BigInt(plain as string),
  set: (plain: unknown) => new Set(plain as unknown[]),
  map: (plain: unknown) => new Map(plain as [unknown, unknown][]),
}

const plainOf = (value: unknown): [Kind, unknown] | null => {
  if (value === undefined) return ['undefined', null]
  return value instanceof Date ? ['Date', value.toISOString()] : null
}

const escaped = (key: string) => key.replaceAll('\\', '\\\\').replaceAll('.', '\\.')
const keysOf = (path: string) =>
  path.replace(/\\(.)|\./g, (_, key: string | undefined) => key ?? '\0').split('\0')

/** What a browser sends, in the form of superjson: only dates and `undefined` need more than JSON. */
export const pack = (value: unknown): Packed => {
  const marks: { [path: string]: Mark } = {}
  let whole: Mark | undefined
  const walk = (at: unknown, path: string | null): unknown => {
    const plain = plainOf(at)
    if (plain) {
      if (path === null) whole = [plain[0]]
      else marks[path] = [plain[0]]
      return plain[1]
    }
    if (typeof at !== 'object' || at === null) return at
    const below = (key: string) => (path === null ? escaped(key) : `${path}.${escaped(key)}`)
    if (Array.isArray(at)) return at.map((one, index) => walk(one, below(String(index))))
    return Object.fromEntries(Object.entries(at).map(([key, one]) => [key, walk(one, below(key))]))
  }
  const json = walk(value, null)
  const values = whole ?? (Object.keys(marks).length > 0 ? marks : undefined)
  return values ? { json, meta: { values, v: 1 } } : { json }
}

type Holder = Record<string, unknown>

const revive = (plain: unknown, marks: Marks): unknown => {
  if (Array.isArray(marks)) {
    const [kind, within] = marks
    if (!Object.hasOwn(kinds, kind)) throw new Error(`An answer holds a ${kind}, which nobody here can read.`)
    return kinds[kind](within ? revive(plain, within) : plain)
  }
  for (const [path, mark] of Object.entries(marks)) {
    const keys = keysOf(path)
    const last = keys.pop() ?? ''
    const holder = keys.reduce((at, key) => at[key] as Holder, plain as Holder)
    holder[last] = revive(holder[last], mark)
  }
  return plain
}

/** What the server sent. The answer was just read and is nobody else's: it is changed in place. */
export const unpack = ({ json, meta }: Packed): unknown => (meta?.values ? revive(json, meta.values) : json)
