/** A stretch of the normalised text. */
export type Range = { start: number; end: number }

const longest = 400
const isBoundary = (unit: string | undefined) => unit === undefined || !/[\p{L}\p{N}]/u.test(unit)

// An apostrophe inside a word opens and closes nothing.
const opens = (text: string, at: number, mark: string) =>
  text[at] === mark && (mark === '"' || isBoundary(text[at - 1])) && !/[\s]/.test(text[at + 1] ?? ' ')
const closes = (text: string, at: number, mark: string) =>
  text[at] === mark && (mark === '"' || isBoundary(text[at + 1])) && !/\s/.test(text[at - 1] ?? ' ')

const endOfQuote = (text: string, from: number, mark: string) => {
  for (let at = from + 2; at < Math.min(text.length, from + longest); at++)
    if (closes(text, at, mark)) return at + 1
  return -1
}

// markdown: a line that begins with > repeats what somebody else wrote
const quotedLines = (text: string): Range[] => {
  const found: Range[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('>')) found.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return found
}

/** What stands in quotation marks or in a quoting line. Each mark is looked at a bounded number of times. */
export const findQuotes = (text: string): Range[] => {
  const found = quotedLines(text)
  let at = 0
  while (at < text.length) {
    const mark = text[at] === '"' || text[at] === "'" ? (text[at] ?? '') : ''
    const end = mark && opens(text, at, mark) ? endOfQuote(text, at, mark) : -1
    if (end > 0) found.push({ start: at, end })
    at = end > 0 ? end : at + 1
  }
  return found
}

export const isInside = (ranges: Range[], start: number, end: number) =>
  ranges.some((range) => start >= range.start && end <= range.end)
