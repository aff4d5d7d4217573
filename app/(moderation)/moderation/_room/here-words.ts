/** Who else looks after things just now: "Noor and Imani are here too." */
export const hereWords = (names: string[]): string => {
  const [first, second, ...rest] = names
  if (!first) return 'You are the only one here just now. Nobody expects you to empty it.'
  if (!second) return `${first} is here too.`
  if (rest.length === 0) return `${first} and ${second} are here too.`
  return rest.length === 1
    ? `${first}, ${second} and ${rest[0]} are here too.`
    : `${first}, ${second} and ${rest.length} others are here too.`
}
