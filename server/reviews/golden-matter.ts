import { createHash } from 'node:crypto'
import type { GoldenCase } from '#prisma/generated/client.ts'
import { readGuidelines } from '#server/circles/read-guidelines.ts'
import { db } from '#server/db.ts'
import { renderHtml } from '#server/posts/render-html.ts'
import { glance } from '#server/screening/screen.ts'
import type { ReviewLane } from './policy.ts'
import type { MatterView } from './schema.ts'

/** The circle a golden case is shown in: always the same, so that nothing marks it as one. */
const circleOf = async (goldenId: string) => {
  const circles = await db.circle.findMany({
    where: { kind: 'circle' },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  })
  const at = createHash('sha256').update(goldenId).digest().readUInt32BE(0) % Math.max(1, circles.length)
  return circles[at] ?? null
}

const titleOf = (text: string) => {
  const line = text.split('\n')[0] ?? ''
  return line.length <= 60 ? line : `${line.slice(0, 58).toWellFormed().trimEnd()} …`
}

/** A golden case as if it were the beginning of a conversation that nobody has answered yet. */
export const goldenMatter = async (golden: GoldenCase): Promise<MatterView> => {
  const { text } = golden
  const circle = await circleOf(golden.id)
  const [screening, guidelines] = await Promise.all([glance(text), circle ? readGuidelines(circle.id) : []])
  const { label, severity, confidence, explanation, reframe, version: engineVersion, spans, cues } = screening
  return {
    lane: golden.lane as ReviewLane,
    text,
    severity,
    circle: circle?.name ?? '',
    thread: { title: titleOf(text), intent: 'vent', wish: 'me_too_welcome' },
    conversation: [{ id: '0', author: 'The writer', html: renderHtml(text), opening: true, theOne: true }],
    guidelines,
    evidence: { label, severity, confidence, explanation, reframe, engineVersion, spans, cues },
    reportsSaid: [],
  }
}
