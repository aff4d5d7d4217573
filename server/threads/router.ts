import { memberProcedure, router } from '#server/trpc/init.ts'
import { markRead } from './mark-read.ts'
import { listThreads, showThread } from './queries.ts'
import { listInput, markReadInput, threadIdInput } from './schema.ts'

export const threadsRouter = router({
  list: memberProcedure.input(listInput).query(({ ctx, input }) => listThreads(ctx.viewer, input)),
  show: memberProcedure
    .input(threadIdInput)
    .query(({ ctx, input }) => showThread(ctx.viewer, input.threadId)),
  markRead: memberProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx.viewer, input)),
})
