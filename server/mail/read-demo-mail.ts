import people from '#prisma/seed/people.json' with { type: 'json' }
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { notFound } from '#server/errors.ts'
import type { DemoPerson, Inbox } from './schema.ts'

const newest = 12

/** The people of the demo who are here: a community without the demo has none of them. */
const demoPeople = async (): Promise<DemoPerson[]> => {
  const shown = people.flatMap(({ displayName, email, demo }) =>
    demo ? [{ displayName, email, about: demo }] : [],
  )
  const here = await db.member.findMany({
    where: { email: { in: shown.map(({ email }) => email) } },
    select: { email: true },
  })
  const known = new Set(here.map(({ email }) => email))
  return shown.filter(({ email }) => known.has(email))
}

/** The mailbox on the screen, newest first. Without the demo there is no such place, for anybody. */
export const readDemoMail = async (): Promise<Inbox> => {
  if (!env().demoMailbox) throw notFound('There is no mailbox here.')
  const [mails, here] = await Promise.all([
    db.demoMail.findMany({ orderBy: { sentAt: 'desc' }, take: newest }),
    demoPeople(),
  ])
  return { mails, people: here }
}
