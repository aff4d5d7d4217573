import type { EvidenceView } from '#server/cases/schema.ts'
import { readGuidelines } from '#server/circles/read-guidelines.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { revisionText } from '#server/plain-text.ts'
import { goldenMatter } from './golden-matter.ts'
import { judgedIn } from './judged-in.ts'
import { readSurroundings } from './read-surroundings.ts'
import type { MatterView } from './schema.ts'

const evidenceAt = async (revisionId: string, at: Date): Promise<EvidenceView | null> => {
  const found = await db.screening.findFirst({
    where: { revisionId, createdAt: { lte: at } },
    orderBy: { createdAt: 'desc' },
  })
  if (!found) return null
  const { label, severity, confidence, explanation, reframe, engineVersion } = found
  const spans = found.spans as EvidenceView['spans']
  const cues = found.cues as EvidenceView['cues']
  return { label, severity, confidence, explanation, reframe, engineVersion, spans, cues }
}

/** What a review is about, as whoever looked first had it before them, and not what they made of it. */
export const readMatter = async (reviewId: string): Promise<MatterView> => {
  const { lane, golden, caseId, at, newest } = await judgedIn(reviewId)
  if (golden) return goldenMatter(golden)
  const judged = await db.revision.findFirst({
    ...newest,
    include: { post: { include: { thread: { include: { circle: true } } } } },
  })
  if (!judged) throw notFound('There is nothing to look at here.')
  const { post, body } = judged
  const { circle, title, intent, wish } = post.thread
  const reported = { caseId, createdAt: { lte: at } }
  const [evidence, conversation, guidelines, reportsSaid] = await Promise.all([
    evidenceAt(judged.id, at),
    readSurroundings({ post, body, at }),
    readGuidelines(circle.id),
    db.report.findMany({
      where: reported,
      orderBy: { createdAt: 'asc' },
      select: { reason: true, words: true },
    }),
  ])
  return {
    lane,
    text: revisionText(judged),
    severity: evidence?.severity ?? null,
    circle: circle.name,
    thread: { title, intent, wish },
    conversation,
    guidelines,
    evidence,
    reportsSaid,
  }
}
