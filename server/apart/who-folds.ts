import { revisionText } from '#server/plain-text.ts'
import type { Tx } from '#server/transaction.ts'
import { foldOf } from './policy.ts'
import { readRulesOf } from './read-rules.ts'

/** Which of these members would have a post folded away: they are not told of it. */
export const whoFolds = async (tx: Tx, postId: string, memberIds: string[]): Promise<string[]> => {
  const rules = await readRulesOf(tx, memberIds)
  if (rules.size === 0) return []
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: {
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, body: true } },
      thread: { select: { trigger: true, contentNote: true } },
    },
  })
  const [wording] = post.revisions
  const words = wording ? revisionText(wording) : ''
  const { trigger: topic, contentNote: note } = post.thread
  return [...rules].flatMap(([memberId, own]) => (foldOf(own, { words, topic, note }) ? [memberId] : []))
}
