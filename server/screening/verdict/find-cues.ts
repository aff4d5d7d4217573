import type { Clause } from '../reading/clauses.ts'
import { type Reading, spanOfWords } from '../reading/read-text.ts'
import type { Evidence } from '../rules/evidence.ts'
import type { Cue, CueKind } from '../schema.ts'
import type { Stretch } from './find-words.ts'

const ofVoice = { quoted: 'quoted', told: 'reported' } as const

/** What speaks against harm, one of each kind: where hard words were excused, and how the rest is said. */
export const cuesOf = (reading: Reading, clauses: Clause[], { harm, frames }: Evidence): Cue[] => {
  const found = new Map<CueKind, Stretch>()
  const note = (kind: CueKind, at: Stretch | undefined) => {
    if (at && !found.has(kind)) found.set(kind, at)
  }
  for (const one of harm) if (one.excusedBy) note(one.excusedBy, one)
  for (const clause of clauses) if (clause.voice !== 'own') note(ofVoice[clause.voice], clause)
  note('negated', frames.reassure[0])
  note('self_directed', frames.guilt[0])
  note('humour', frames.humour[0])
  note('venting', frames.vent[0])
  note('reclaimed', frames.reclaim[0])
  return [...found].map(([kind, { from, to }]) => ({ kind, ...spanOfWords(reading, from, to) }))
}
