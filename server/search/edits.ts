/** How many letters must be added, taken away, changed or swapped with the next to make `b` of `a`. */
export const edits = (a: string, b: string) => {
  const [from, to] = [[...a], [...b]]
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, n) => n)
  for (const [i, letter] of from.entries()) {
    const row = [i + 1]
    for (const [j, other] of to.entries()) {
      const changed = (last[j] ?? 0) + (letter === other ? 0 : 1)
      let least = Math.min(changed, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1)
      if (letter === to[j - 1] && other === from[i - 1]) least = Math.min(least, (before[j - 1] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[to.length] ?? 0
}

/** Slips that are taken for the same word: one in a short word, two in a longer one. */
export const isSlip = (typed: string, known: string) => edits(typed, known) <= (typed.length < 6 ? 1 : 2)
