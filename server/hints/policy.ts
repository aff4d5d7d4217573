import type { Span } from '#server/screening/schema.ts'

type Place = { start: number; end: number }

// A stop counts as an end only before a space, so that 2.5 stays whole. Tired thumbs leave out capitals.
const stops = /[.!?…]+["'”’)\]]*(?=\s|$)|\n/g

/** Where the sentences of a text stand, without the space around them. */
export const sentencesOf = (text: string): Place[] => {
  const ends = [...text.matchAll(stops)].map((stop) => stop.index + stop[0].length)
  const places = [...ends, text.length].map((end, k) => ({ start: k === 0 ? 0 : (ends[k - 1] ?? 0), end }))
  return places.flatMap(({ start, end }) => {
    const piece = text.slice(start, end)
    const words = piece.trim()
    if (words === '') return []
    const from = start + piece.indexOf(words)
    return [{ start: from, end: from + words.length }]
  })
}

/** The sentences that hold one of the places. */
export const sentencesWith = (text: string, places: Place[]) =>
  sentencesOf(text).filter(({ start, end }) => places.some((one) => one.start < end && start < one.end))

/** Where the words stand now: where they stood, or where they went while the text grew. Null when they are gone. */
export const findAgain = (text: string, words: Span[], shift = 0): Place[] | null => {
  const places = words.map(({ start, text: word }) => {
    const before = start - shift
    const from = before >= 0 && text.startsWith(word, before) ? before : text.indexOf(word)
    return { start: from, end: from + word.length }
  })
  return places.every(({ start }) => start >= 0) ? places : null
}

// What goes takes the space before it along, but a new paragraph stays a new paragraph.
const without = (text: string, { start, end }: Place) => {
  const gapBefore = text.slice(0, start).match(/\s*$/)?.[0] ?? ''
  const gapAfter = text.slice(end).match(/^\s*/)?.[0] ?? ''
  const keepBefore = gapBefore.includes('\n') && !gapAfter.includes('\n') && gapAfter !== ''
  return keepBefore
    ? text.slice(0, start) + text.slice(end + gapAfter.length)
    : text.slice(0, start - gapBefore.length) + text.slice(end)
}

/**
 * Puts the kinder words where the sentences with these places stood; every other sentence stays as it is.
 * `taken` is what went, `end` where the kinder words end now.
 */
export const replaceSentences = (text: string, places: Place[], kinder: string) => {
  const sentences = sentencesWith(text, places)
  const [first, ...more] = sentences
  if (!first) return null
  const rest = more.reverse().reduce(without, text)
  return {
    text: rest.slice(0, first.start) + kinder + rest.slice(first.end),
    taken: sentences.map(({ start, end }) => text.slice(start, end)).join(' '),
    end: first.start + kinder.length,
  }
}
