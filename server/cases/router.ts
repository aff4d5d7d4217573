import { moderatorProcedure, router } from '#server/trpc/init.ts'
import { claimCase, claimNext, keepLease, releaseLease } from './lease.ts'
import { readQueue } from './queries.ts'
import { claimInput, claimNextInput, leaseInput, queueInput } from './schema.ts'

export const casesRouter = router({
  queue: moderatorProcedure.input(queueInput).query(({ ctx, input }) => readQueue(ctx.viewer, input.lane)),
  claim: moderatorProcedure
    .input(claimInput)
    .mutation(({ ctx, input }) => claimCase(ctx.viewer, input.caseId, input.tab)),
  claimNext: moderatorProcedure
    .input(claimNextInput)
    .mutation(({ ctx, input }) => claimNext(ctx.viewer, input.tab)),
  heartbeat: moderatorProcedure.input(leaseInput).mutation(({ ctx, input }) => keepLease(ctx.viewer, input)),
  release: moderatorProcedure.input(leaseInput).mutation(({ ctx, input }) => releaseLease(ctx.viewer, input)),
})
