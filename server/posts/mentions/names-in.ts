const most = 10
const inWord = /[\p{L}\p{N}]/u

/** The longest of the names that stands at this place, whole. */
const nameAt = <One extends { name: string }>(text: string, at: number, people: One[]) => {
  const rest = text.slice(at)
  return people.find(({ name }) => {
    const said = rest.slice(0, name.length)
    return said.toLowerCase() === name.toLowerCase() && !inWord.test([...rest.slice(name.length)][0] ?? '')
  })
}

/** Who of these people is named in a text, by an @ and their name. */
export const namesIn = <One extends { name: string }>(text: string, people: One[]): One[] => {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length)
  const named = new Set<One>()
  for (let at = text.indexOf('@'); at >= 0 && named.size < most; at = text.indexOf('@', at + 1)) {
    if (inWord.test(text[at - 1] ?? '')) continue
    const person = nameAt(text, at + 1, longestFirst)
    if (person) named.add(person)
  }
  return [...named]
}
