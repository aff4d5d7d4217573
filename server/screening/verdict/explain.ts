import type { About } from '../reading/clauses.ts'
import type { Evidence } from '../rules/evidence.ts'
import type { Cue, CueKind, Label, Severity, Topic } from '../schema.ts'

const asides: Record<CueKind, string> = {
  quoted: 'some of it is quoted',
  reported: 'some of it is what somebody else said',
  negated: 'some of it takes blame away',
  self_directed: 'some of it is about the writer',
  venting: 'the writer is letting off steam',
  humour: 'it may be meant as a joke',
  reclaimed: 'some of it is said with pride',
}

const quiet: Record<CueKind, string> = {
  quoted: 'Hard words, but they are quoted.',
  reported: 'Hard words, but somebody else said them.',
  negated: 'Hard words, but they take blame away.',
  self_directed: 'Hard words, but the writer means themselves.',
  venting: 'Somebody letting off steam.',
  humour: 'Reads like a joke.',
  reclaimed: 'A hard word, worn with pride.',
}

const aboutWhat: Record<Topic, string> = {
  feeding: 'over feeding',
  sleep: 'over sleep',
  discipline: 'over discipline',
  screens: 'over screens',
  childcare: 'over childcare',
  'work-choice': 'for working',
  'stay-home-choice': 'for being at home',
  'dads-as-helpers': 'as a father',
  body: 'over their body',
  'mental-health': 'for how they feel',
  money: 'over money',
  safety: 'over safety',
  'love-and-presence': 'over love and time',
  other: 'as a parent',
}

const whom: Record<About, string> = {
  you: 'another parent',
  you_and_self: 'another parent, by comparison with the writer,',
  group: 'a whole group of parents',
  self: 'other parents, by way of the writer’s own story,',
  absent: 'a parent who is spoken of',
  system: 'another parent',
  nobody: 'another parent',
}

const how: Record<Severity, string> = { 1: ', in a roundabout way', 2: '', 3: ', cruelly' }

const list = (parts: string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export type Verdict = { label: Label; severity: Severity | null; topic: Topic | null; about: About }

const shamed = ({ severity, topic, about }: Verdict, named: string[]) =>
  named.length > 0
    ? `It ${list(named)}`
    : `It judges ${whom[about]} ${aboutWhat[topic ?? 'other']}${how[severity ?? 2]}`

const attacked = (severity: Severity | null, named: string[]) => {
  if (named.length > 0) return `It ${list(named)}`
  return severity === 3
    ? 'It threatens somebody, wishes them harm or hates a whole group'
    : 'It attacks somebody as a person, not over parenting'
}

const reasons = (verdict: Verdict, { crisis, harm, offers }: Evidence): string => {
  const named = harm.filter((one) => one.label === verdict.label && !one.excusedBy).map(({ of }) => of.does)
  const does = [...new Set(named)].slice(0, 3)
  if (verdict.label === 'shaming') return shamed(verdict, does)
  if (verdict.label === 'hostile') return attacked(verdict.severity, does)
  if (verdict.label === 'crisis')
    return crisis.length > 0
      ? `Somebody may be in danger: ${list([...new Set(crisis.map(({ of }) => of))])}`
      : 'Somebody may be in danger, though no single word says so'
  return offers.length > 0
    ? `Somebody seems to be selling something: ${list(offers.map(({ of }) => of.name))}`
    : 'Somebody seems to lead readers to an offer'
}

/** One plain sentence for a moderator: what the engine saw, and what speaks against it. */
export const explain = (verdict: Verdict, evidence: Evidence, cues: Cue[]): string => {
  const kinds = cues.map(({ kind }) => kind)
  const { label } = verdict
  if (label === 'ok' || label === 'reported' || label === 'self_shame') {
    const excused = kinds.find((kind) => evidence.harm.some(({ excusedBy }) => excusedBy === kind))
    if (excused) return quiet[excused]
    if (label === 'self_shame') return 'Somebody is hard on themselves.'
    if (label === 'reported') return 'Somebody passes on what another person said.'
    return kinds[0] && kinds[0] !== 'quoted' ? quiet[kinds[0]] : 'Nothing to worry about was found.'
  }
  const but = kinds.length > 0 ? `; ${list(kinds.slice(0, 3).map((kind) => asides[kind]))}` : ''
  return `${reasons(verdict, evidence)}${but}.`
}
