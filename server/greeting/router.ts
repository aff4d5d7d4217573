import { memberProcedure, router } from '#server/trpc/init.ts'
import { setWilling, waitingForHosts, waitingForMe } from './queries.ts'
import { circleIdInput, willingInput } from './schema.ts'

export const greetingRouter = router({
  waiting: memberProcedure.query(({ ctx }) => waitingForMe(ctx.viewer)),
  willing: memberProcedure
    .input(willingInput)
    .mutation(({ ctx, input }) => setWilling(ctx.viewer, input.greets)),
  forHosts: memberProcedure
    .input(circleIdInput)
    .query(({ ctx, input }) => waitingForHosts(ctx.viewer, input.circleId)),
})
