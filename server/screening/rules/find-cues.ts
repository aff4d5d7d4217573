import type { Tokens } from '../reading/tokens.ts'
import { evidenceFinder, type Hit } from './find-evidence.ts'
import * as frames from './lexicon/frames.ts'

export const frameKinds = [
  'report',
  'endorse',
  'reassure',
  'self',
  'guilt',
  'kind',
  'humour',
  'vent',
  'reclaim',
] as const
export type FrameKind = (typeof frameKinds)[number]

const find = evidenceFinder<FrameKind>([
  { of: 'report', patterns: frames.reportFrames },
  { of: 'endorse', patterns: frames.endorsements },
  { of: 'reassure', patterns: frames.reassurances },
  { of: 'self', patterns: frames.selfFrames },
  { of: 'guilt', patterns: frames.guiltPatterns },
  { of: 'kind', patterns: frames.kindPatterns },
  { of: 'humour', patterns: frames.humourPatterns },
  { of: 'vent', patterns: frames.ventPatterns },
  { of: 'reclaim', patterns: frames.reclaimedPatterns },
])

export type Frames = Record<FrameKind, Hit<FrameKind>[]>

/** Who speaks of whom, and how: what surrounds hard words and decides what they are. */
export const findFrames = (words: Tokens): Frames => {
  const found = Object.fromEntries(frameKinds.map((kind) => [kind, [] as Hit<FrameKind>[]])) as Frames
  for (const hit of find(words)) found[hit.of].push(hit)
  return found
}
