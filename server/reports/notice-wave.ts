import { floods } from '#server/pacing/policy.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import type { Tx } from '#server/transaction.ts'

/**
 * Several who came just now report what one person wrote: whoever decides is told that it is many, and may be an
 * agreement. Nothing is hidden for it; reports never hide anything by themselves.
 */
export const noticeWave = async (tx: Tx, caseId: string, authorId: string, now = new Date()) => {
  const newcomerHours = await readSetting('newcomerHours', tx)
  const since = new Date(now.getTime() - floods.reportWaveMs)
  const young = new Date(now.getTime() - newcomerHours * 3_600_000)
  const [found] = await tx.$queryRaw<{ many: number }[]>`
    SELECT count(DISTINCT r."reporterId")::int AS "many" FROM "Report" r
    JOIN "Post" p ON p."id" = r."postId" JOIN "Member" m ON m."id" = r."reporterId"
    WHERE p."authorId" = ${authorId}::uuid AND r."createdAt" > ${since} AND m."createdAt" > ${young}`
  if ((found?.many ?? 0) < floods.reportWave) return
  await tx.caseSignal.createMany({ data: [{ caseId, kind: 'report_wave' }], skipDuplicates: true })
}
