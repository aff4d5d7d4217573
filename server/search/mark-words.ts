import { db } from '#server/db.ts'
import type { Piece } from './schema.ts'

// Characters of no script: nobody's words have them, because they are taken out before.
const [open, shut] = ['\uE000', '\uE001']
const marks = /[\uE000\uE001]/g
const how = `StartSel=${open}, StopSel=${shut}, MaxFragments=1, MaxWords=34, MinWords=22`

const toPieces = (headline: string): Piece[] => {
  const [before = '', ...rest] = headline.split(open)
  const pieces = rest.flatMap((part) => {
    const [marked = '', after = ''] = part.split(shut)
    return [
      { text: marked, marked: true },
      { text: after, marked: false },
    ]
  })
  return [{ text: before, marked: false }, ...pieces].filter(({ text }) => text !== '')
}

const ellipsis = (text: string, pieces: Piece[]): Piece[] => {
  const said = pieces.map((piece) => piece.text).join('')
  const dots = { text: '…', marked: false }
  return [...(text.startsWith(said) ? [] : [dots]), ...pieces, ...(text.endsWith(said) ? [] : [dots])]
}

/** Of each text the part around the words that were looked for, in pieces: what is shown is made of these. */
export const markWords = async (texts: string[], query: string): Promise<Piece[][]> => {
  if (texts.length === 0) return []
  const plain = texts.map((text) => text.replace(marks, ''))
  const rows = await db.$queryRaw<{ headline: string }[]>`
    SELECT ts_headline('enough', "text", ${query}::tsquery, ${how}) AS headline
    FROM unnest(${plain}::text[]) WITH ORDINALITY AS given("text", "nth") ORDER BY "nth"`
  return rows.map(({ headline }, nth) => ellipsis(plain[nth] ?? '', toPieces(headline)))
}
