import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'

/** Whoever proves to own ADMIN_EMAIL runs this place. Every sign-in proves it. */
export const welcomeAdmin = async (memberId: string): Promise<void> => {
  const { ADMIN_EMAIL } = env()
  if (!ADMIN_EMAIL) return
  const member = await db.member.findFirst({
    where: { id: memberId, email: ADMIN_EMAIL, role: { not: 'admin' } },
    select: { role: true },
  })
  if (!member) return
  await transaction(async (tx) => {
    await tx.member.update({ where: { id: memberId }, data: { role: 'admin' } })
    const detail = { from: member.role, to: 'admin', by: 'ADMIN_EMAIL' }
    await appendModLog(tx, { actorId: memberId, act: 'member.role', subject: memberId, detail })
  })
}
