import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { ScreenContext, Screening } from '#server/screening/schema.ts'
import { glance, wakeEncoder } from '#server/screening/screen.ts'
import { readThresholds } from '#server/thresholds/read-thresholds.ts'
import { armOf } from './arm-of.ts'
import { feelsLike } from './feels.ts'
import { type HintKind, hintLimits } from './limits.ts'
import { sentencesWith } from './policy.ts'
import type { HintView, Offer, OfferInput } from './schema.ts'
import { seal } from './seal.ts'

// Set on 260 labelled texts that the engine never learned from. Warmth for self-blame has to be surer: from .7
// on none was wrong, at .6 every sixth. Where danger is possible at all, care answers and a hint keeps quiet.
const sureEnough: Record<HintKind, number> = { shaming: 0.6, self_shame: 0.7 }
const possibleDanger = 0.1

const kindOf = ({ label, confidence, confidences }: Screening): HintKind | null => {
  if (label !== 'shaming' && label !== 'self_shame') return null
  return confidence >= sureEnough[label] && confidences.crisis < possibleDanger ? label : null
}

const warmth: HintView = {
  kind: 'self_shame',
  words: [],
  feels: 'You’d never say this to a friend.',
  kinder: null,
}

// The sentences concerned speak of one thing; the whole draft may speak of several.
const worded = async (text: string, context: ScreenContext, screening: Screening): Promise<HintView> => {
  const sentences = sentencesWith(text, screening.spans).map(({ start, end }) => text.slice(start, end))
  const alone = await glance(sentences.join(' '), context)
  const { topic, severity, reframe } = alone.label === 'shaming' ? alone : screening
  return { kind: 'shaming', words: screening.spans, feels: feelsLike(topic, severity), kinder: reframe }
}

/** Looks at a draft after a pause. Null when it needs no hint; what was written is not kept. */
export const offerHint = async (viewer: Viewer, { circle, text }: OfferInput): Promise<Offer | null> => {
  if (!viewer.wantsHints || text.trim().length < hintLimits.shortest) return null
  const found = await db.circle.findFirst({
    where: { slug: circle, memberships: { some: { memberId: viewer.memberId, state: 'active' } } },
    select: { id: true },
  })
  if (!found) throw notFound()
  wakeEncoder()
  const context = { circle, thresholds: await readThresholds(circle) }
  const screening = await glance(text, context)
  const kind = kindOf(screening)
  if (!kind) return null
  const arm = armOf(viewer.memberId)
  const { id } = await db.hint.create({ data: { circleId: found.id, kind, arm }, select: { id: true } })
  const shown = kind === 'shaming' ? await worded(text, context, screening) : warmth
  return { hintId: seal(id, viewer.memberId), hint: arm === 'shown' ? shown : null }
}
