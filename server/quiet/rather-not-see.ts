import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { evictFromHidden } from '#server/realtime/evict-from-hidden.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { cutWords } from '#server/screening/reading/cut-words.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { findAuthor } from './find-author.ts'
import { type QuietPersonInput, type QuietThingInput, quietLimits, type Span } from './schema.ts'

const days = { week: 7, month: 30 } as const
const endOf = (span: Span, now = new Date()) =>
  span === 'always' ? null : new Date(now.getTime() + days[span] * 86_400_000)

const tell = (afterCommit: AfterCommit, memberId: string) => {
  afterCommit(() => evictFromHidden(memberId))
  afterCommit(() => publishToMember(memberId, { kind: 'quiet' }))
}

/** The author of a post is not shown to the viewer for now; an alias, in its thread alone. They never learn of it. */
export const muteAuthor = async (viewer: Viewer, { postId, span }: QuietPersonInput) => {
  const { memberId } = viewer
  const { authorId, aliasId } = await findAuthor(viewer, postId)
  const until = endOf(span)
  return transaction(async (tx, afterCommit) => {
    if (aliasId) {
      const away = { aliasId, memberId, reason: 'mute' as const, until }
      const where = { aliasId_memberId: { aliasId, memberId } }
      await tx.aliasAway.upsert({ where, create: away, update: away })
    } else {
      const mute = { memberId, kind: 'person' as const, mutedId: authorId, until }
      const where = { memberId_mutedId: { memberId, mutedId: authorId } }
      await tx.mute.upsert({ where, create: mute, update: { until } })
    }
    tell(afterCommit, memberId)
    return { ok: true }
  })
}

const keep = async (tx: Tx, memberId: string, input: QuietThingInput) => {
  const { kind, span } = input
  const until = endOf(span)
  if (input.kind === 'topic') {
    const mute = { memberId, kind, topic: input.topic, until } satisfies Prisma.MuteUncheckedCreateInput
    const where = { memberId_topic: { memberId, topic: input.topic } }
    return tx.mute.upsert({ where, create: mute, update: { until } })
  }
  if (cutWords(input.phrase).length === 0) throw conflict('That has no word in it that we could look for.')
  const { phrase } = input
  const where = { memberId_kind_phrase: { memberId, kind, phrase } }
  return tx.mute.upsert({ where, create: { memberId, kind, phrase, until }, update: { until } })
}

/** Words, topics and content notes that are folded away for the viewer from now on. */
export const muteThing = async (viewer: Viewer, input: QuietThingInput) =>
  transaction(async (tx, afterCommit) => {
    const { memberId } = viewer
    const { id } = await keep(tx, memberId, input)
    if ((await tx.mute.count({ where: { memberId, kind: { not: 'person' } } })) > quietLimits.each)
      throw conflict(`There are ${quietLimits.each} already. You can take one away first.`)
    tell(afterCommit, memberId)
    return { id }
  })
