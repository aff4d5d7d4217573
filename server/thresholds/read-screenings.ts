import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { type Label, labels } from '#server/screening/schema.ts'
import { previewDays } from './schema.ts'

type Row = {
  revisionId: string
  circleId: string
  label: Label
  stage: 'first' | 'both'
  createdAt: Date
  confidences: Partial<Record<Label, number>>
}
export type StoredScreening = Omit<Row, 'confidences'> & { shares: number[] }

/** What the engine last said of each post as it stands now, newest first. What was taken back is left out. */
export const readScreenings = async (circleId: string | null): Promise<StoredScreening[]> => {
  const since = new Date(Date.now() - previewDays * 86_400_000)
  const here = circleId === null ? Prisma.empty : Prisma.sql`AND t."circleId" = ${circleId}::uuid`
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (s."revisionId")
      s."revisionId", t."circleId", s.label::text, s.stage, s."createdAt", s.confidences
    FROM "Screening" s
    JOIN "Revision" r ON r.id = s."revisionId"
    JOIN "Post" p ON p.id = r."postId" AND p."revisionNumber" = r.number AND p.state <> 'deleted'
    JOIN "Thread" t ON t.id = p."threadId"
    WHERE s."createdAt" >= ${since} ${here}
    ORDER BY s."revisionId", s."createdAt" DESC, s.id DESC`
  return rows
    .map(({ confidences, ...row }) => ({ ...row, shares: labels.map((label) => confidences[label] ?? 0) }))
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
}
