import { isInside } from '../reading/quotes.ts'
import type { Reading } from '../reading/read-text.ts'
import type { CueKind } from '../schema.ts'
import type { Frames } from './find-cues.ts'
import { evidenceFinder, type Hit } from './find-evidence.ts'
import { hostileGroups } from './lexicon/hostile.ts'
import { type HarmGroup, shamingGroups } from './lexicon/shaming.ts'

export type Harm = Hit<HarmGroup> & { label: 'shaming' | 'hostile'; excusedBy: CueKind | null }

const toFind = (groups: HarmGroup[]) => groups.map((of) => ({ of, patterns: of.patterns }))
const findShaming = evidenceFinder(toFind(shamingGroups))
const findHostile = evidenceFinder(toFind(hostileGroups))

const you = new Set(['you', 'your', 'yours', 'yourself', 'youre'])
const self = new Set(['i', 'me', 'myself', 'we', 'us'])
const no = new Set(['not', 'never', 'no', 'nobody', 'none', 'nor', 'neither', 'without', 'hardly', 'nothing'])

const wordsOf = ({ words }: Reading, from: number, to: number) =>
  words.tokens.slice(Math.max(0, from), to).map(({ word }) => word)

const holds = (words: string[], set: Set<string>) => words.some((word) => set.has(word))

const before = 4
/** A "not" shortly before the words, or inside them where they hold none of their own, takes them back. */
const isDenied = (reading: Reading, hit: Hit<HarmGroup>) => {
  const start = Math.max(0, hit.from - before)
  const end = hit.of.keepsNot ? hit.from : hit.to
  const near = reading.words.tokens.slice(start, end).filter(({ sentence }) => sentence === hit.sentence)
  return near.some(({ word }) => no.has(word))
}

/** "You are not a bad mum": the not belongs to the sentence around the words, not to the words themselves. */
const isReassured = (frames: Frames, hit: Hit<HarmGroup>) =>
  frames.reassure.some(
    ({ from, to, sentence }) =>
      from <= hit.from && sentence === hit.sentence && (to <= hit.from || !hit.of.keepsNot),
  )

const isQuoted = (reading: Reading, hit: Hit<HarmGroup>) => {
  const [first, last] = [reading.words.tokens[hit.from], reading.words.tokens[hit.to - 1]]
  return isInside(reading.quotes, first?.start ?? 0, last?.end ?? 0)
}

/** Words that speak of the writer, and to nobody else. */
const isOfSelf = (reading: Reading, frames: Frames, hit: Hit<HarmGroup>) => {
  if (holds(wordsOf(reading, hit.from - 2, hit.to), you)) return false
  const framed = frames.self.some(({ from, to }) => hit.from >= from && hit.from <= to)
  return framed || holds(wordsOf(reading, hit.from - 3, hit.from), self)
}

const asking = new Set(['what', 'which', 'who', 'how', 'why'])
const aFew = 3
/** "What kind of mother forgets?", in a story that is told of oneself and to nobody, is asked of oneself. */
const isAskedOfSelf = ({ words, quotes }: Reading, hit: Hit<HarmGroup>) => {
  if (!asking.has(words.tokens[hit.from]?.word ?? '')) return false
  const own = words.tokens.filter(({ start, end }) => !isInside(quotes, start, end))
  const told = own.filter(({ word }) => self.has(word) || word === 'my').length
  return told >= aFew && !own.some(({ word }) => you.has(word))
}

const inSameBreath = (hit: Hit<HarmGroup>, frame: { from: number; sentence: number }) =>
  frame.from <= hit.from && (frame.sentence === hit.sentence || frame.sentence === hit.sentence - 1)

/** What speaks against one piece of evidence; null when nothing does. */
const excuse = (reading: Reading, frames: Frames, hit: Hit<HarmGroup>): CueKind | null => {
  const endorsed = frames.endorse.some(({ sentence }) => sentence >= hit.sentence)
  if (isQuoted(reading, hit) && !endorsed) return 'quoted'
  if (frames.reclaim.some(({ from, to }) => from < hit.to && hit.from < to)) return 'reclaimed'
  if (isDenied(reading, hit)) return 'negated'
  if (isReassured(frames, hit)) return 'negated'
  if (isOfSelf(reading, frames, hit) || isAskedOfSelf(reading, hit)) return 'self_directed'
  const reported = frames.report.some((frame) => frame.from !== hit.from && inSameBreath(hit, frame))
  return reported && !endorsed ? 'reported' : null
}

// of several patterns that found the same words, the one that says most counts
const strongest = (hits: Hit<HarmGroup>[]) => {
  const kept: Hit<HarmGroup>[] = []
  for (const hit of [...hits].sort((a, b) => b.of.weight - a.of.weight || b.to - b.from - (a.to - a.from)))
    if (!kept.some((one) => one.from < hit.to && hit.from < one.to)) kept.push(hit)
  return kept.sort((a, b) => a.from - b.from)
}

/** Every piece of harm in a text, with what excuses it. */
export const weighHarm = (reading: Reading, frames: Frames): Harm[] => {
  const shaming = strongest(findShaming(reading.words)).map((hit) => ({ ...hit, label: 'shaming' as const }))
  const hostile = strongest(findHostile(reading.words)).map((hit) => ({ ...hit, label: 'hostile' as const }))
  return [...shaming, ...hostile].map((hit) => ({
    ...hit,
    excusedBy: excuse(reading, frames, hit),
  }))
}
