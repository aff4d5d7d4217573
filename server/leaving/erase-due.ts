import { db } from '#server/db.ts'
import { log } from '#server/log.ts'
import { closeAccount } from './close-account.ts'
import { eraseMember } from './erase/erase-member.ts'
import { keepOutside } from './keep-outside.ts'
import { findTraces } from './scan/find-traces.ts'

const prove = async (memberId: string, email: string) => {
  const traces = await findTraces({ id: memberId, mail: email })
  const places = traces.map(({ place }) => place)
  if (places.length > 0) log.error({ places }, 'something is left of somebody who was erased')
}

/** Erases everybody whose days to come back are over, and looks whether anything of them is left. */
export const eraseDue = async () => {
  const due = await db.leaving.findMany({
    where: { dueAt: { lte: new Date() } },
    orderBy: { dueAt: 'asc' },
    select: {
      memberId: true,
      choice: true,
      askedAt: true,
      dueAt: true,
      member: { select: { email: true } },
    },
  })
  for (const { memberId, choice, askedAt, dueAt, member } of due) {
    // at once: nobody was told yet
    if (dueAt <= askedAt) await closeAccount(memberId)
    if (!(await eraseMember(memberId, { choice, asked: true }))) continue
    await keepOutside()
    await prove(memberId, member.email)
  }
}
