import { type FeatureList, featureGroups } from '../features/feature-list.ts'
import type { Weights } from '../model/linear-model.ts'
import type { Reading } from '../reading/read-text.ts'
import { type Label, labels } from '../schema.ts'

/** Words `from` up to, not including, `to`. */
export type Stretch = { from: number; to: number }

const left: Label[] = ['self_shame', 'reported', 'ok']
const wholeText = featureGroups.indexOf('course')

/** How much each word speaks for a label and against leaving the text alone, in logits. */
export const weighWords = (
  count: number,
  list: FeatureList,
  rows: Int32Array,
  values: Float64Array,
  weights: Weights,
  label: Label,
): Float64Array => {
  const speaks = new Float64Array(count)
  const own = labels.indexOf(label)
  const others = left.map((one) => labels.indexOf(one))
  rows.forEach((row, i) => {
    if (row < 0 || list.groups[i] === wholeText) return
    const at = row * weights.classes
    const against = others.reduce((sum, k) => sum + (weights.signs[at + k] ?? 0), 0) / others.length
    const [from, to] = [list.from[i] ?? 0, list.to[i] ?? 0]
    const share = (((weights.signs[at + own] ?? 0) - against) * (values[i] ?? 0) * weights.step) / (to - from)
    for (let word = from; word < to; word++) speaks[word] = (speaks[word] ?? 0) + share
  })
  return speaks
}

type Found = Stretch & { sum: number }

// the stretch with the greatest sum in one sentence (Kadane), each word having to earn its place
const bestIn = (speaks: Float64Array, from: number, to: number, price: number): Found => {
  let best: Found = { from, to: from, sum: Number.NEGATIVE_INFINITY }
  let [start, sum] = [from, 0]
  for (let at = from; at < to; at++) {
    if (sum <= 0) {
      start = at
      sum = 0
    }
    sum += (speaks[at] ?? 0) - price
    if (sum > best.sum) best = { from: start, to: at + 1, sum }
  }
  return best
}

const sentencesOf = ({ words }: Reading): Stretch[] => {
  const found: Stretch[] = []
  words.tokens.forEach(({ sentence }, at) => {
    const last = found.at(-1)
    if (last && words.tokens[at - 1]?.sentence === sentence) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  })
  return found
}

// a stretch should not hang over into the next thought
const loose = new Set(
  'and but or so because cos that the a an to of we i it then also just well if when'.split(' '),
)
const trim = ({ words }: Reading, { from, to, sum }: Found): Found => {
  const isLoose = (at: number) => loose.has(words.tokens[at]?.word ?? '')
  let [first, last] = [from, to]
  while (last - first > 1 && isLoose(last - 1)) last -= 1
  while (last - first > 1 && ['and', 'but', 'or', 'so', 'because'].includes(words.tokens[first]?.word ?? ''))
    first += 1
  return { from: first, to: last, sum }
}

const mostFound = 3
const nearlyAsMuch = 0.5
const priceOfAWord = 0.25

/** The words that speak most for a label: one stretch at least in any text that has words, three at most. */
export const findWords = (reading: Reading, speaks: Float64Array): Stretch[] => {
  const mean = speaks.reduce((sum, value) => sum + Math.max(0, value), 0) / Math.max(1, speaks.length)
  const found = sentencesOf(reading)
    .map(({ from, to }) => trim(reading, bestIn(speaks, from, to, mean * priceOfAWord)))
    .sort((a, b) => b.sum - a.sum)
  const most = found[0]?.sum ?? 0
  return found
    .filter(({ sum }, rank) => rank === 0 || (rank < mostFound && sum > 0 && sum >= most * nearlyAsMuch))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from)
}
