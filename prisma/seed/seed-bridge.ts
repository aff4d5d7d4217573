import { randomUUID } from 'node:crypto'
import { postBridges } from '#server/bridges/post-bridges.ts'
import { db } from '#server/db.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { nextWeekly } from '#server/prompts/occurrences.ts'
import { backdatePost, backdateThread } from './backdate.ts'
import data from './bridge.json' with { type: 'json' }
import type { People } from './people.ts'
import prompts from './prompts.json' with { type: 'json' }

const hour = 3_600_000

const idOf = async (slug: string) => (await db.circle.findUniqueOrThrow({ where: { slug } })).id

/** The bridge of the demo, with what both sides said so far. */
export const seedBridge = async (people: People) => {
  const { home, other, title, homePrompt, otherPrompt, hoursAgo, replies } = data
  const began = new Date(Date.now() - hoursAgo * hour)
  const bridge = await db.bridge.create({
    data: {
      homeId: await idOf(home),
      otherId: await idOf(other),
      title,
      homePrompt,
      otherPrompt,
      intent: 'vent',
      wish: 'me_too_welcome',
      day: Math.min(28, began.getUTCDate()),
      time: '20:00',
      timeZone: 'UTC',
      acceptedAt: began,
      nextAt: began,
    },
  })
  await postBridges(began)
  const thread = await db.thread.findFirstOrThrow({
    where: { bridgeId: bridge.id },
    select: { id: true, posts: { select: { id: true } } },
  })
  for (const { id } of thread.posts) await backdatePost(id, began)
  for (const { author, body, hoursAfter } of replies) {
    const viewer = people.get(author)
    if (!viewer) throw new Error(`The seed names somebody who is not in people.json: ${author}`)
    const { postId } = await postReply(viewer, { threadId: thread.id, body, idempotencyKey: randomUUID() })
    await backdatePost(postId, new Date(began.getTime() + hoursAfter * hour))
  }
  await backdateThread(thread.id, began)
}

/** One weekly prompt for each circle, of its own, by its host. The first comes in the week to come. */
export const seedPrompts = async () => {
  for (const [slug, { title, body, weekday }] of Object.entries(prompts)) {
    const circleId = await idOf(slug)
    const host = await db.membership.findFirst({ where: { circleId, role: 'host' } })
    const when = { weekday, time: '20:00', timeZone: 'UTC' }
    const words = { title, body, intent: 'vent', wish: 'me_too_welcome', startsOn: new Date() } as const
    await db.prompt.create({
      data: {
        ...when,
        ...words,
        circleId,
        writtenById: host?.memberId ?? null,
        nextAt: nextWeekly(when, new Date()),
      },
    })
  }
}
