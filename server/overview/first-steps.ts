import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import type { Step } from './schema.ts'

/** Fewer cannot look at an appeal: it is decided by somebody else than the case. */
const leastModerators = 2
/** With fewer people a circle is an empty room. */
const leastPeople = 3

/** What a place needs before people can be asked in, in the order in which a host would do it. */
export const readFirstSteps = async (): Promise<Step[]> => {
  const { publicUrl, SMTP_URL } = env()
  const [circles, hosts, moderators, care, people] = await Promise.all([
    db.circle.count({ where: { guidelines: { some: { retiredAt: null } } } }),
    db.membership.count({ where: { role: 'host', state: 'active' } }),
    db.member.count({ where: { role: { not: 'member' } } }),
    db.member.count({ where: { role: 'care' } }),
    db.member.count({ where: { welcomedAt: { not: null } } }),
  ])
  return [
    { name: 'address', done: publicUrl.startsWith('https://') },
    { name: 'mail', done: SMTP_URL !== undefined },
    { name: 'circle', done: circles > 0 },
    { name: 'host', done: hosts > 0 },
    { name: 'moderators', done: moderators >= leastModerators },
    { name: 'care', done: care > 0 },
    { name: 'people', done: people >= leastPeople },
  ]
}
