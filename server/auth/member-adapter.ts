import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { type Member, Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { noteFamiliar } from '#server/familiar/note-familiar.ts'
import { disconnectSession } from '#server/realtime/publish.ts'
import { hashToken } from './hash-token.ts'
import type { WayIn } from './ways-in.ts'

const user = (member: Member): AdapterUser => ({
  id: member.id,
  email: member.email,
  emailVerified: member.emailVerifiedAt,
})
const userOrNull = (member: Member | null) => (member ? user(member) : null)

const gone = (error: unknown) => {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025') return null
  throw error
}

const creation = (cookie: string | null) =>
  ({
    createUser: async ({ email, emailVerified }: Omit<AdapterUser, 'id'>) => {
      const member = await db.member.create({ data: { email, emailVerifiedAt: emailVerified } })
      await noteFamiliar(member, cookie)
      return user(member)
    },
  }) satisfies Partial<Adapter>

const members = {
  getUser: async (id: string) => userOrNull(await db.member.findUnique({ where: { id } })),
  getUserByEmail: async (email: string) => userOrNull(await db.member.findUnique({ where: { email } })),
  updateUser: async ({ id, emailVerified }: Partial<AdapterUser> & { id: string }) =>
    user(
      await db.member.update({
        where: { id },
        data: emailVerified === undefined ? {} : { emailVerifiedAt: emailVerified },
      }),
    ),
} satisfies Partial<Adapter>

const accounts = {
  getUserByAccount: async ({ provider, providerAccountId }) => {
    const where = { provider_providerAccountId: { provider, providerAccountId } }
    const account = await db.account.findUnique({ where, select: { member: true } })
    return userOrNull(account?.member ?? null)
  },
  // Only who it is: we never act at Google in somebody's name, so its tokens are not kept.
  linkAccount: async ({ provider, providerAccountId, type, userId }: AdapterAccount) => {
    await db.account.create({ data: { provider, providerAccountId, type, memberId: userId } })
  },
} satisfies Partial<Adapter>

const sessions = (device: string, signedInBy: () => WayIn | null) =>
  ({
    createSession: async ({ sessionToken, userId, expires }) => {
      await db.session.deleteMany({ where: { memberId: userId, expiresAt: { lte: new Date() } } })
      const tokenHash = hashToken(sessionToken)
      const by = signedInBy()
      // whoever has a passkey at hand, and a finger or a code for it, has shown two things at once
      const second = by === 'passkey' ? { secondFactorAt: new Date(), secondFactorBy: by } : {}
      await db.session.create({
        data: { tokenHash, memberId: userId, expiresAt: expires, device, signedInBy: by, ...second },
      })
      return { sessionToken, userId, expires }
    },
    getSessionAndUser: async (sessionToken) => {
      const where = { tokenHash: hashToken(sessionToken) }
      const session = await db.session.findUnique({ where, include: { member: true } })
      if (!session) return null
      const { memberId: userId, expiresAt: expires, member } = session
      return { session: { sessionToken, userId, expires }, user: user(member) }
    },
    updateSession: async ({ sessionToken, expires }) => {
      const where = { tokenHash: hashToken(sessionToken) }
      const data = { lastSeenAt: new Date(), ...(expires ? { expiresAt: expires } : {}) }
      const session = await db.session.update({ where, data }).catch(gone)
      return session && { sessionToken, userId: session.memberId, expires: session.expiresAt }
    },
    deleteSession: async (sessionToken) => {
      const where = { tokenHash: hashToken(sessionToken) }
      const session = await db.session.delete({ where }).catch(gone)
      if (session) disconnectSession(session.id)
    },
  }) satisfies Partial<Adapter>

const tokens = {
  // next-auth hands over the token already hashed together with our secret.
  createVerificationToken: async ({ identifier, token, expires }) => {
    await db.verificationToken.deleteMany({ where: { expiresAt: { lte: new Date() } } })
    await db.verificationToken.create({ data: { identifier, tokenHash: token, expiresAt: expires } })
    return { identifier, token, expires }
  },
  // One DELETE decides: of two taps on the same link one gets the row.
  useVerificationToken: async ({ identifier, token }) => {
    const found = await db.verificationToken.delete({ where: { tokenHash: token, identifier } }).catch(gone)
    return found && { identifier: found.identifier, token, expires: found.expiresAt }
  },
} satisfies Partial<Adapter>

/**
 * How next-auth keeps its things here: its user is our Member, and what is stored of a session opens none.
 * `device` is the label of the browser that signs in with this request, `cookie` what it brings along, `signedInBy`
 * how it does.
 */
export const memberAdapter = (
  device: string,
  cookie: string | null = null,
  signedInBy: () => WayIn | null = () => null,
): Adapter => ({
  ...creation(cookie),
  ...members,
  ...accounts,
  ...sessions(device, signedInBy),
  ...tokens,
})
