import { evenSuspendedProcedure, moderatorProcedure, router } from '#server/trpc/init.ts'
import { askAgain } from './ask-again.ts'
import { showAppeal, showAppealOfCase } from './queries.ts'
import { sayInAppeal } from './say-in-appeal.ts'
import { appealIdInput, askInput, ofCaseInput, ofDecisionInput, sayInput } from './schema.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

export const appealsRouter = router({
  ask: evenSuspendedProcedure.input(askInput).mutation(({ ctx, input }) => askAgain(ctx.viewer, input)),
  say: evenSuspendedProcedure.input(sayInput).mutation(({ ctx, input }) => sayInAppeal(ctx.viewer, input)),
  withdraw: evenSuspendedProcedure
    .input(appealIdInput)
    .mutation(({ ctx, input }) => withdrawAppeal(ctx.viewer, input.appealId)),
  show: evenSuspendedProcedure
    .input(ofDecisionInput)
    .query(({ ctx, input }) => showAppeal(ctx.viewer, input.decisionId)),
  ofCase: moderatorProcedure
    .input(ofCaseInput)
    .query(({ ctx, input }) => showAppealOfCase(ctx.viewer, input.caseId)),
})
