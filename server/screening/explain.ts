import type { Evidence } from './rules/score.ts'
import type { Cue, CueKind, Label } from './schema.ts'

const asides: Record<CueKind, string> = {
  quoted: 'some of it is quoted',
  reported: 'some of it is what somebody else said',
  negated: 'some of it is denied',
  self_directed: 'some of it is about the writer',
  venting: 'the writer is letting off steam',
  humour: 'it may be meant as a joke',
  reclaimed: 'some of it is said with pride',
}

const quiet: Record<CueKind, string> = {
  quoted: 'Hard words, but they are quoted.',
  reported: 'Hard words, but somebody else said them.',
  negated: 'Hard words, but they are taken back.',
  self_directed: 'Hard words, but the writer means themselves.',
  venting: 'Somebody letting off steam.',
  humour: 'Reads like a joke.',
  reclaimed: 'A hard word, worn with pride.',
}

const list = (parts: string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const reasons = (label: Label, { crisis, harm, offers }: Evidence): string => {
  if (label === 'crisis')
    return `Somebody may be in danger: ${list([...new Set(crisis.map(({ of }) => of))])}`
  if (label === 'solicitation')
    return `Somebody seems to be selling something: ${list(offers.map(({ of }) => of.name))}`
  const does = harm.filter((one) => one.label === label && !one.excusedBy).map(({ of }) => of.does)
  return `It ${list([...new Set(does)].slice(0, 3))}`
}

/** One plain sentence for a moderator: what the engine saw, and what speaks against it. */
export const explain = (label: Label, evidence: Evidence, cues: Cue[]): string => {
  const kinds = [...new Set(cues.map(({ kind }) => kind))]
  if (label === 'ok' || label === 'reported' || label === 'self_shame') {
    if (kinds[0]) return quiet[kinds[0]]
    if (label === 'self_shame') return 'Somebody is hard on themselves.'
    return label === 'reported'
      ? 'Somebody passes on what another person said.'
      : 'Nothing to worry about was found.'
  }
  const but = kinds.length > 0 ? `; ${list(kinds.map((kind) => asides[kind]))}` : ''
  return `${reasons(label, evidence)}${but}.`
}
