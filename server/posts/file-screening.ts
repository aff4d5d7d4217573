import { v7 } from 'uuid'
import { Prisma } from '#prisma/generated/client.ts'
import type { Lane } from '#prisma/generated/enums.ts'
import { openCase } from '#server/cases/open-case.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Screening } from '#server/screening/schema.ts'
import { hasEncoder } from '#server/screening/screen.ts'
import { isPlain } from '#server/screening/verdict/is-plain.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

const laneOf = {
  shaming: 'shaming',
  hostile: 'hostility',
  solicitation: 'solicitation',
  crisis: 'support',
} as const
type Flagged = keyof typeof laneOf
const isFlagged = (label: Screening['label']): label is Flagged => label in laneOf

/** The lane for what the engine found; null when it found nothing for a moderator. */
export const laneFor = (label: Screening['label']) => (isFlagged(label) ? laneOf[label] : null)

/** The worst words wait for a person to look; everything else is shown at once. Distress is never held. */
export const mustBeHeld = (screening: Screening | null) => screening?.severity === 3

/** Whether a host set up another reader. */
const hasSecondOpinion = () => Boolean(process.env.SECOND_OPINION_URL)

/** Jobs that read the words once more: the encoder where it had no say, else another reader if there is one. */
const readAgain = async (tx: Tx, revisionId: string, screening: Screening) => {
  const { stage, version } = screening
  if (stage === 'first' && hasEncoder() && !isPlain(screening))
    await enqueue(tx, 'screen_revision', { revisionId })
  else if (hasSecondOpinion() && !version.endsWith('+opinion'))
    await enqueue(tx, 'ask_second_opinion', { revisionId })
}

/** Keeps what was said of a revision: a statement, also for one that keeps the words with it. */
export const keepScreeningSql = (revisionId: string, { version, ...said }: Screening) => Prisma.sql`
  INSERT INTO "Screening" ("id", "revisionId", "label", "severity", "confidence", "confidences", "topic", "spans", "cues",
    "explanation", "reframe", "stage", "engineVersion", "createdAt")
  VALUES (${v7()}::uuid, ${revisionId}::uuid, ${said.label}::"ScreeningLabel", ${said.severity}::int,
    ${said.confidence}::float8, ${JSON.stringify(said.confidences)}::jsonb, ${said.topic}, ${JSON.stringify(said.spans)}::jsonb,
    ${JSON.stringify(said.cues)}::jsonb, ${said.explanation}, ${said.reframe}, ${said.stage}, ${version}, ${new Date()}::timestamptz)`

type About = { postId: string; revisionId: string }

/** Keeps what was said of a revision and, if that flags it, opens or joins the post's case. */
export const fileScreening = async (tx: Tx, afterCommit: AfterCommit, about: About, screening: Screening) => {
  await tx.$executeRaw(keepScreeningSql(about.revisionId, screening))
  return followScreening(tx, afterCommit, about, screening)
}

/** What follows from what was said of a revision and is kept: its case, if that flags it. */
export const followScreening = async (
  tx: Tx,
  afterCommit: AfterCommit,
  about: About,
  screening: Screening,
): Promise<Lane | null> => {
  await readAgain(tx, about.revisionId, screening)
  if (!isFlagged(screening.label)) return null
  const lane = laneOf[screening.label]
  await openCase(tx, afterCommit, {
    postId: about.postId,
    lane,
    severity: screening.severity,
    topic: screening.topic,
    by: 'screening',
  })
  return lane
}
