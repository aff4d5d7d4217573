import { db } from '#server/db.ts'
import type { JoinPolicy, MembershipRole, MembershipState } from '../generated/client.ts'

let made = 0

type Wanted = { slug?: string; joinPolicy?: JoinPolicy; joinQuestion?: string }

/** An open circle with one guideline, unless told otherwise. */
export const makeCircle = ({ slug, joinPolicy = 'open', joinQuestion }: Wanted = {}) => {
  made += 1
  const question = joinPolicy === 'request' ? (joinQuestion ?? 'What brings you here?') : null
  return db.circle.create({
    data: {
      slug: slug ?? `circle-${made}-${process.pid}`,
      name: `Circle ${made}`,
      forWhom: 'Parents in a test',
      about: 'A place for tests.',
      joinPolicy,
      joinQuestion: question,
      guidelines: { create: { position: 0, title: 'Be kind', body: 'Speak as you would to a friend.' } },
    },
    include: { guidelines: true },
  })
}

/** Puts a member into a circle. */
export const putInCircle = (
  circleId: string,
  memberId: string,
  { role = 'member', state = 'active' }: { role?: MembershipRole; state?: MembershipState } = {},
) => db.membership.create({ data: { circleId, memberId, role, state } })
