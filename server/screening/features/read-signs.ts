import { type Clause, findClauses } from '../reading/clauses.ts'
import type { Reading } from '../reading/read-text.ts'
import { wordKinds } from '../reading/word-kinds.ts'
import type { Evidence } from '../rules/evidence.ts'
import { type FrameKind, type Frames, frameKinds } from '../rules/find-cues.ts'
import { wordSets } from '../rules/lexicon/word-sets.ts'
import { FeatureList } from './feature-list.ts'
import { hashWord, joinHashes } from './hash.ts'

const [words, letters, shape, clauses, rules, course] = [0, 1, 2, 3, 4, 5]
const kept = new Set(['PRON', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'INTJ', 'ADV'])
const classes = new Map<string, number>()
for (const name of ['insult', 'trait', 'bad', 'guilt', 'says', 'relative', 'kids', 'kid', 'moms', 'mom'])
  for (const word of wordSets[name] ?? []) classes.set(word, hashWord(`@${name}`))

const hashes = new Map<string, number>()
const hashOf = (word: string) => {
  const known = hashes.get(word)
  if (known !== undefined) return known
  const hash = hashWord(word)
  if (hashes.size < 50_000) hashes.set(word, hash)
  return hash
}

const addRuns = (
  list: FeatureList,
  group: number,
  own: Int32Array,
  most: number,
  least: number,
  salt: number,
) => {
  for (let from = 0; from < own.length; from++) {
    let id = salt
    for (let length = 1; length <= most && from + length <= own.length; length++) {
      id = joinHashes(id, own[from + length - 1] ?? 0)
      if (length >= least) list.add(group, id, from, from + length)
    }
  }
}

const addLetters = (list: FeatureList, word: string, at: number) => {
  if (word.length < 4 || word.length > 20) return
  const marked = `^${word}$`
  for (const size of [4, 5])
    for (let from = 0; from + size <= marked.length; from++)
      list.add(letters, hashWord(marked.slice(from, from + size)), at, at + 1)
}

const clauseSalt = (name: string) => hashWord(`clause:${name}`)
const addClause = (list: FeatureList, clause: Clause, own: Int32Array, shapes: Int32Array) => {
  const who = clauseSalt(`${clause.about}/${clause.voice}`)
  const mood = clauseSalt(
    `${clause.about}/${clause.denied ? 'no' : 'yes'}/${clause.asked ? 'asked' : clause.ordered ? 'ordered' : 'said'}`,
  )
  list.add(clauses, who, clause.from, clause.to)
  list.add(clauses, mood, clause.from, clause.to)
  if (clause.hedged) list.add(clauses, joinHashes(who, 7), clause.from, clause.to)
  for (let at = clause.from; at < clause.to; at++) {
    list.add(clauses, joinHashes(who, own[at] ?? 0), at, at + 1)
    list.add(clauses, joinHashes(mood, shapes[at] ?? 0), at, at + 1)
    if (clause.denied) list.add(clauses, joinHashes(mood, own[at] ?? 0), at, at + 1)
  }
}

const many = (count: number) => (count > 3 ? 'many' : String(count))

const addCourse = (list: FeatureList, reading: Reading, found: Clause[]) => {
  const end = reading.words.tokens.length
  const say = (name: string) => list.add(course, hashWord(`course:${name}`), 0, end)
  const counts: Record<string, number> = {}
  for (const { about, voice } of found)
    for (const name of [about, voice, `${about}/${voice}`]) counts[name] = (counts[name] ?? 0) + 1
  for (const [name, count] of Object.entries(counts)) say(`${name}:${many(count)}`)
  for (const name of ['you', 'self', 'group', 'absent', 'quoted', 'told'])
    if (!counts[name]) say(`no ${name}`)
  say(`first ${found[0]?.about} last ${found.at(-1)?.about}`)
  for (let i = 1; i < found.length; i++) say(`${found[i - 1]?.about}>${found[i]?.about}`)
  say(`length ${Math.round(Math.log2(end + 1))}`)
  say(`questions ${many(reading.words.questions.size)}`)
  const marks = reading.words.marks.map(({ text }) => text).join('')
  if (marks.includes('!')) say('exclaims')
  if (marks.includes('..')) say('trails off')
  if (/\p{Extended_Pictographic}/u.test(reading.input)) say('emoji')
  if (/[A-Z]{4,}/.test(reading.input)) say('capitals')
}

const addRules = (list: FeatureList, { crisis, harm, offers }: Evidence, frames: Frames) => {
  const say = (name: string, { from, to }: { from: number; to: number }) =>
    list.add(rules, hashWord(`rule:${name}`), from, to)
  for (const hit of crisis) {
    say('crisis', hit)
    say(`crisis ${hit.of}`, hit)
  }
  for (const hit of harm) {
    say(`${hit.label} ${hit.of.severity} ${hit.excusedBy ?? 'open'}`, hit)
    say(`${hit.label} ${hit.excusedBy ?? 'open'}`, hit)
    say(`${hit.of.does} ${hit.excusedBy ? 'excused' : 'open'}`, hit)
  }
  for (const hit of offers) {
    say('offer', hit)
    say(`offer ${hit.of.name}`, hit)
  }
  for (const kind of frameKinds as readonly FrameKind[]) {
    const hits = frames[kind]
    if (hits[0]) say(`${kind} ${many(hits.length)}`, hits[0])
  }
}

/** Everything the model may learn from in one text, and the clauses it was read from. Grows with its length. */
export const readSigns = (reading: Reading, evidence: Evidence): { list: FeatureList; clauses: Clause[] } => {
  const list = new FeatureList()
  const { tokens } = reading.words
  const kinds = wordKinds(tokens)
  const reports = evidence.frames.report
  const told = (at: number) =>
    reports.some(({ from, sentence }) => from < at && sentence === tokens[at]?.sentence)
  const found = findClauses(reading.words, kinds, reading.quotes, told)
  const own = Int32Array.from(tokens, ({ word }) => hashOf(word))
  const shapes = Int32Array.from(tokens, ({ word }, at) => {
    const kind = kinds[at] ?? 'X'
    return classes.get(word) ?? (kept.has(kind) ? hashOf(word) : hashOf(kind))
  })
  addRuns(list, words, own, 3, 1, 1)
  addRuns(list, shape, shapes, 5, 2, 2)
  tokens.forEach(({ word }, at) => {
    addLetters(list, word, at)
  })
  for (const clause of found) addClause(list, clause, own, shapes)
  addRules(list, evidence, evidence.frames)
  addCourse(list, reading, found)
  return { list, clauses: found }
}
