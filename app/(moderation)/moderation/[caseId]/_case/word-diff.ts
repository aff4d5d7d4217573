export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Longest middle that is compared word by word, as words before times words after. */
const most = 4_000_000

const words = (text: string) => text.match(/\s+|[\p{L}\p{N}\p{M}’'-]+|[^\s\p{L}\p{N}\p{M}’'-]+/gu) ?? []

const add = (pieces: Piece[], kind: Piece['kind'], text: string) => {
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else if (text) pieces.push({ kind, text })
}

/** `length[i][j]`: the longest common row of words of `a` from i and `b` from j, as one flat table. */
const commonLengths = (a: string[], b: string[]) => {
  const wide = b.length + 1
  const table = new Uint16Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * wide + j] =
        a[i] === b[j]
          ? (table[(i + 1) * wide + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * wide + j] ?? 0, table[i * wide + j + 1] ?? 0)
  return (i: number, j: number) => table[i * wide + j] ?? 0
}

const walk = (pieces: Piece[], a: string[], b: string[]) => {
  const common = commonLengths(a, b)
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      add(pieces, 'same', a[i++] ?? '')
      j++
    } else if (common(i + 1, j) >= common(i, j + 1)) add(pieces, 'gone', a[i++] ?? '')
    else add(pieces, 'new', b[j++] ?? '')
  }
  add(pieces, 'gone', a.slice(i).join(''))
  add(pieces, 'new', b.slice(j).join(''))
}

const sameFrom = (a: string[], b: string[]) => {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** What of `before` went and what came in `after`, word by word (longest common subsequence). */
export const wordDiff = (before: string, after: string): Piece[] => {
  const [a, b] = [words(before), words(after)]
  const head = sameFrom(a, b)
  const [restA, restB] = [a.slice(head), b.slice(head)]
  const tail = sameFrom([...restA].reverse(), [...restB].reverse())
  const [midA, midB] = [restA.slice(0, restA.length - tail), restB.slice(0, restB.length - tail)]
  const pieces: Piece[] = []
  add(pieces, 'same', a.slice(0, head).join(''))
  if (midA.length * midB.length <= most) walk(pieces, midA, midB)
  else {
    add(pieces, 'gone', midA.join(''))
    add(pieces, 'new', midB.join(''))
  }
  add(pieces, 'same', restA.slice(restA.length - tail).join(''))
  return pieces
}
