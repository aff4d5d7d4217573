import { caretakerProcedure, memberProcedure, router } from '#server/trpc/init.ts'
import { calmThread } from './calm-thread.ts'
import { markRead } from './mark-read.ts'
import { markUnread } from './mark-unread.ts'
import { listThreads, showThread } from './queries.ts'
import { readMissed } from './read-missed.ts'
import { calmInput, listInput, markReadInput, missedInput, threadIdInput } from './schema.ts'

export const threadsRouter = router({
  list: memberProcedure.input(listInput).query(({ ctx, input }) => listThreads(ctx.viewer, input)),
  show: memberProcedure
    .input(threadIdInput)
    .query(({ ctx, input }) => showThread(ctx.viewer, input.threadId)),
  missed: memberProcedure.input(missedInput).query(({ ctx, input }) => readMissed(ctx.viewer, input)),
  calm: caretakerProcedure.input(calmInput).mutation(({ ctx, input }) => calmThread(ctx.viewer, input)),
  markRead: memberProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx.viewer, input)),
  markUnread: memberProcedure
    .input(markReadInput)
    .mutation(({ ctx, input }) => markUnread(ctx.viewer, input)),
})
