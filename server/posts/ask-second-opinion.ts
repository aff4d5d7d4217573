import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { revisionText } from '#server/plain-text.ts'
import { type Screening, screeningSchema } from '#server/screening/schema.ts'
import { applyOpinion } from '#server/screening/second-opinion/apply-opinion.ts'
import {
  openSecondOpinion,
  type SecondOpinion,
} from '#server/screening/second-opinion/open-second-opinion.ts'
import { readThresholds } from '#server/thresholds/read-thresholds.ts'
import { transaction } from '#server/transaction.ts'
import { fileScreening } from './file-screening.ts'

let opened: SecondOpinion | undefined
const secondOpinion = () => {
  opened ??= openSecondOpinion(env())
  return opened
}

const load = (revisionId: string) =>
  db.revision.findUnique({
    where: { id: revisionId },
    include: {
      post: { include: { thread: { select: { circle: { select: { slug: true } } } } } },
      screenings: { orderBy: { createdAt: 'desc' } },
    },
  })
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

/** What the engine itself said last; null where somebody was asked already, or the words are old or gone. */
const localVerdict = ({ post, number, screenings }: Loaded): Screening | null => {
  const [last] = screenings
  if (!last || last.engineVersion.includes('+opinion')) return null
  if (post.revisionNumber !== number || post.state === 'deleted') return null
  return screeningSchema.parse({ ...last, version: last.engineVersion })
}

/**
 * Asks another reader about a text that the engine was unsure of and keeps what comes of it beside what the
 * engine said. Runs as a job, after the post is there: nobody waits for it, and without an answer the engine's
 * own verdict stands. It can open a case; it can hold nothing back.
 */
export const askSecondOpinion = async (revisionId: string, reader = secondOpinion()) => {
  const revision = await load(revisionId)
  const local = revision && localVerdict(revision)
  if (!revision || !local) return
  const thresholds = await readThresholds(revision.post.thread.circle.slug)
  const opinion = await reader.ask(revisionText(revision), local, thresholds)
  if (!opinion) return
  const screening = applyOpinion(local, opinion, revisionText(revision))
  if (screening.version === local.version) return
  await transaction((tx, afterCommit) =>
    fileScreening(tx, afterCommit, { postId: revision.postId, revisionId }, screening),
  )
}
