import { randomBytes, randomUUID } from 'node:crypto'
import { createTRPCClient, httpLink } from '@trpc/client'
import superjson from 'superjson'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'
import type { AppRouter } from '#server/trpc/root.ts'
import type { Text } from './read-texts.ts'

type Client = ReturnType<typeof createTRPCClient<AppRouter>>
export type Posted =
  | { text: Text; postId: string; threadId: string; state: string; ms: number }
  | { text: Text; failed: string }

const signIn = async (memberId: string) => {
  const token = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 3_600_000)
  const { id } = await db.session.create({
    data: { memberId, tokenHash: hashToken(token), expiresAt, device: 'Replay' },
  })
  return { id, token }
}

const clientFor = (url: string, token: string): Client => {
  const cookie = `${url.startsWith('https://') ? '__Host-enough-session' : 'enough-session'}=${token}`
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers: { cookie, origin: url } })],
  })
}

/** The members of each circle, each with a client of their own. */
const openClients = async (url: string, slugs: string[]) => {
  const sessions: string[] = []
  const clients = new Map<string, Client[]>()
  const circles = await db.circle.findMany({
    where: { slug: { in: slugs } },
    include: {
      memberships: { where: { state: 'active', member: { role: 'member', sanctions: { none: {} } } } },
    },
  })
  for (const { slug, memberships } of circles) {
    const signedIn = await Promise.all(memberships.map(({ memberId }) => signIn(memberId)))
    sessions.push(...signedIn.map(({ id }) => id))
    clients.set(
      slug,
      signedIn.map(({ token }) => clientFor(url, token)),
    )
  }
  return { clients, circles, close: () => db.session.deleteMany({ where: { id: { in: sessions } } }) }
}

const opening = {
  title: 'A thread for everything that has no thread',
  body: 'Say whatever is on your mind today.',
  intent: 'vent',
  wish: 'me_too_welcome',
} as const

/** Posts every text in its circle, one after the other, each by the next member of the circle. */
export const replayTexts = async (url: string, texts: Text[]): Promise<Posted[]> => {
  const { clients, circles, close } = await openClients(url, [...new Set(texts.map((text) => text.circle))])
  const threads = new Map<string, string>()
  for (const { id, slug } of circles) {
    const host = clients.get(slug)?.[0]
    if (host)
      threads.set(
        slug,
        (await host.posts.startThread.mutate({ circleId: id, ...opening, idempotencyKey: randomUUID() }))
          .threadId,
      )
  }
  const posted: Posted[] = []
  for (const [index, text] of texts.entries()) {
    const members = clients.get(text.circle) ?? []
    const client = members[index % members.length]
    posted.push(await post(client, threads.get(text.circle), text))
  }
  await close()
  return posted
}

const post = async (
  client: Client | undefined,
  threadId: string | undefined,
  text: Text,
): Promise<Posted> => {
  if (!client || !threadId) return { text, failed: `there is no circle ${text.circle} with members` }
  const began = performance.now()
  try {
    const accepted = await client.posts.reply.mutate({
      threadId,
      body: text.text,
      idempotencyKey: randomUUID(),
    })
    return { text, ...accepted, ms: performance.now() - began }
  } catch (error) {
    return { text, failed: error instanceof Error ? error.message : String(error) }
  }
}
