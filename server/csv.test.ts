import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine } from './csv.ts'

/** A small reader after RFC 4180, knowing nothing of how the lines were made. */
const read = (text: string) => {
  const rows: string[][] = []
  let [row, field, quoted] = [[] as string[], '', false]
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (quoted) {
      if (char !== '"') field += char
      else if (text[i + 1] === '"') {
        field += '"'
        i += 1
      } else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === ',') {
      row.push(field)
      field = ''
    } else if (char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
      i += 1
    } else field += char
  }
  return rows
}

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', '\t', ' ', 'a', '🌱') }),
)
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

it('can be read back as it was, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      expect(read(rows.map(csvLine).join(''))).toEqual(rows.map((row) => row.map(guarded)))
    }),
    { numRuns: 500 },
  )
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://a.example","x")'])(
  'never lets %j begin a cell as a formula',
  (text) => {
    const [[first]] = read(csvLine([text, 'x'])) as [[string]]
    expect(first).toBe(`'${text}`)
  },
)

it('writes numbers, also those below zero, and nothing at all', () => {
  expect(csvLine([-3, 0.5, true, null, ''])).toBe('-3,0.5,true,,\r\n')
})
