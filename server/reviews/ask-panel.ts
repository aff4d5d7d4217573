import { roles } from '#server/auth/roles.ts'
import { judgeOf } from '#server/cases/can-take.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { fitPanels } from './fit-panels.ts'
import { panelSize } from './policy.ts'

type Asked = { id: string }

/** Everybody who looks after this place and takes no pause from it, who was asked least lately first. */
const team = (tx: Tx, now: Date) => tx.$queryRaw<Asked[]>`
  SELECT m."id" FROM "Member" m
  LEFT JOIN "ModeratorCare" c ON c."memberId" = m."id"
  WHERE m."role"::text = ANY(${roles.slice(1)}) AND m."pausedAt" IS NULL
    AND (c."pausedUntil" IS NULL OR c."pausedUntil" <= ${now})
  ORDER BY (SELECT max(n."createdAt") FROM "Notification" n
    WHERE n."memberId" = m."id" AND n."kind" = 'panel_asked') NULLS FIRST, random()`

/** Asks three who may sit on a panel. Others find it where panels are, should one of the three not come. */
export const askPanel = async (tx: Tx, afterCommit: AfterCommit, panelId: string, now = new Date()) => {
  let asked = 0
  for (const { id } of await team(tx, now)) {
    if (asked === panelSize) return
    const judge = await judgeOf(tx, id)
    const fits = judge && (await tx.panel.count({ where: { AND: [{ id: panelId }, fitPanels(judge)] } }))
    if (!fits) continue
    await notify(tx, afterCommit, { kind: 'panel_asked', memberId: id })
    asked += 1
  }
}
