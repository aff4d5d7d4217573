import type { MyCare } from '#server/wellbeing/schema.ts'

const gentle = ['', 'One more gentle one', 'Two more gentle ones', 'Three more gentle ones']

/** How much of today was carried, in words: a number would be something to reach. */
export const carriedWords = ({ carried, gentleLeft }: Pick<MyCare, 'carried' | 'gentleLeft'>) => {
  switch (carried) {
    case 'nothing':
      return 'You have not carried anything heavy yet today.'
    case 'little':
      return 'You have carried a little today. There is room for more, if you like.'
    case 'some':
      return 'You have carried a fair bit today. A few more, or a cup of tea first.'
    case 'good_deal':
      return `You have carried a good deal today. ${gentle[gentleLeft] ?? 'A few more gentle ones'}, or none.`
    case 'enough':
      return 'You have carried enough for today. Others take it from here; it comes back to you tomorrow.'
  }
}

/** "for another 12 minutes", or null when the pause is over. */
export const pauseLeft = (until: Date | null, now: number): string | null => {
  if (!until || until.getTime() <= now) return null
  const minutes = Math.max(1, Math.round((until.getTime() - now) / 60_000))
  return minutes === 1 ? 'for another minute' : `for another ${minutes} minutes`
}
