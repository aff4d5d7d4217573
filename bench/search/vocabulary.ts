const syllables =
  'ba be bi bo bu da de di do du fa fe fi ga ge go ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve wi wo za'.split(
    ' ',
  )
const everyday =
  'the to and a i of it in is my that was for me you but not so we she he with on just have at be this do all her they when are get him no like what up out or if had even know can one day feel time sleep night work tired home baby again too kids mom dad school bed guilt daycare screen dinner morning cry yell nap bottle'.split(
    ' ',
  )

const invented = (n: number) => {
  let word = ''
  for (let rest = n + 40; rest > 0 || word.length < 4; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length] ?? 'na'
  return word
}

/** Words by how often people use them: everyday ones, then ever rarer ones. */
export const vocabulary = (size = 40_000) => [
  ...everyday,
  ...Array.from({ length: size }, (_, n) => invented(n)),
]

/** Draws words as people do: the second is half as likely as the first, the tenth a tenth. */
export const drawing = (words: string[], chance: () => number) => {
  const sums: number[] = []
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2)
    sums.push(sum)
  }
  return () => {
    const wanted = chance() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? 'tea'
  }
}
