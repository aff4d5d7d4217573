import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { Member, MemberRole } from '../generated/client.ts'

let made = 0

type Wanted = {
  displayName?: string
  email?: string
  role?: MemberRole
  welcomed?: boolean
  /** Since how many days; on the first they are a newcomer. */
  daysHere?: number
}

type WantedViewer = Wanted & Partial<Pick<Viewer, 'suspended' | 'hosts'>>

/** A member who has agreed to the house rules, unless told otherwise. */
export const makeMember = ({
  displayName,
  email,
  role = 'member',
  welcomed = true,
  daysHere = 2,
}: Wanted = {}) => {
  made += 1
  const unique = `${made}-${process.pid}`
  return db.member.create({
    data: {
      displayName: displayName ?? `Parent ${unique}`,
      email: email ?? `parent-${unique}@test.example`,
      emailVerifiedAt: new Date(),
      role,
      agreedToRulesAt: welcomed ? new Date() : null,
      welcomedAt: welcomed ? new Date() : null,
      createdAt: new Date(Date.now() - daysHere * 86_400_000),
    },
  })
}

/** The viewer that a request of this member would have. */
export const viewerOf = (member: Member): Viewer => ({
  memberId: member.id,
  sessionId: '00000000-0000-7000-8000-000000000000',
  displayName: member.displayName,
  role: member.role,
  welcomed: member.agreedToRulesAt !== null,
  hosts: [],
  suspended: false,
  provenAt: new Date(),
  owed: null,
  showsPresence: member.showsPresence,
  wantsHints: member.wantsHints,
  exitName: member.exitName,
})

/** A member and their viewer at once. */
export const makeViewer = async ({
  suspended = false,
  hosts = [],
  ...wanted
}: WantedViewer = {}): Promise<Viewer> => ({
  ...viewerOf(await makeMember(wanted)),
  hosts,
  suspended,
})
