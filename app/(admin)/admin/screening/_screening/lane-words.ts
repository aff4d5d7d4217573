import { isSame, type Lane, range } from '#server/thresholds/schema.ts'

/** What is flagged, as a host says it. */
export const laneWords: Record<Lane, { name: string; about: string; accent: string }> = {
  shaming: { name: 'Shaming', about: 'Words that judge another parent.', accent: 'clay' },
  hostile: { name: 'Hostile', about: 'Insults, threats and contempt.', accent: 'honey' },
  solicitation: { name: 'Selling', about: 'Offers, adverts and recruiting.', accent: 'sage' },
  crisis: { name: 'Danger', about: 'Somebody may not be safe. It goes to care.', accent: 'dusk' },
}

/** What a place on the scale means, seen from where the engine would put it. */
export const placeWords = (value: number, engine: number): string => {
  if (isSame(value, engine)) return 'Where the engine puts it by itself.'
  const isMore = value < engine
  const way = isMore ? (engine - value) / (engine - range.least) : (value - engine) / (range.most - engine)
  if (isMore)
    return way < 0.5
      ? 'A little more easily. Some posts that are fine come along.'
      : 'Far more easily. Expect many posts that are fine.'
  return way < 0.5
    ? 'A little less easily. A few will be missed.'
    : 'Only when it is very clear. Many will be missed.'
}
