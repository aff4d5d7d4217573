/** Days in which nobody gets a second card, whoever worries. */
export const cardWindowDays = 7
export const cardWindowEnd = (sentAt: Date) => new Date(sentAt.getTime() + cardWindowDays * 86_400_000)

export const levels = [1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

/** A plan or more: heavy for the one who reads it, too. */
export const isHeavy = (level: number | null) => (level ?? 0) >= 3
/** Calling an emergency service is spoken of from a plan on. */
export const mayNeedContact = (level: number | null) => isHeavy(level)
export const mayNeedSafeguarding = (about: { level: number | null; childAtRisk: boolean }) =>
  about.childAtRisk || about.level === 4

/** Hours a shift lasts at most, and days ahead that can be planned. */
export const shiftLimits = { hours: 24, daysAhead: 60 } as const

const asking = [
  /\b(what(['’]s| is)|tell (me|us)|give (me|us)|send (me|us)|share|may (i|we) (have|know)|(i|we) need)\b[^.?!]{0,40}\byour\b[^.?!]{0,25}\b(name|address|phone|number|e-?mail|location|town|city|street|post ?code|zip)\b/i,
  /\bwhere (exactly |abouts )?(are you|do you live)\b/i,
  /\b(tell|say|let|know)\b[^.?!]{0,30}\bwhere you (are|live)\b/i,
  /\bwho are you\b/i,
]

/** The words with which a card asks who or where somebody is, or null. Nobody here may press for that. */
export const asksWhoTheyAre = (words: string): string | null => {
  for (const one of asking) {
    const found = one.exec(words)
    if (found) return found[0]
  }
  return null
}
