import { Prisma } from '#prisma/generated/client.ts'
import type { Jobs } from '#server/jobs/enqueue.ts'
import { transaction } from '#server/transaction.ts'
import { tell } from './notify-of-reply.ts'
import { ask, everPosted, unfolded } from './who-hears.ts'

/** Members told in one transaction. */
const byOneTurn = 1_000

type Waiting = Jobs['tell_of_replies'][number]

/** Some hundred of the rest, with the rule asked again. The last of them, if there may be more. */
const tellSome = ({ threadId, postId, since }: Waiting, after: string | null) =>
  transaction(async (tx, afterCommit) => {
    const rest = Prisma.sql`AND p."state" = 'published' AND (${after}::uuid IS NULL OR w."authorId" > ${after}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."memberId" = w."authorId"
        AND n."threadId" = t."id" AND n."kind" = 'reply' AND n."updatedAt" >= ${since}::timestamptz)
      ORDER BY w."authorId" LIMIT ${byOneTurn}`
    const { memberIds: all, folding } = await ask(tx, { threadId, postId }, { posted: everPosted, of: rest })
    await tell(tx, afterCommit, { threadId, postId }, await unfolded(tx, postId, all, folding))
    return all.length === byOneTurn ? all.at(-1) : null
  })

/** The rest of each, the earliest first. Runs perhaps twice; nobody hears it twice. */
export const tellTheRest = async (replies: Jobs['tell_of_replies']) => {
  for (const reply of replies) {
    let after: string | null | undefined = null
    do after = await tellSome(reply, after ?? null)
    while (after)
  }
}
