import { memberProcedure, router } from '#server/trpc/init.ts'
import { answerMatch, endBuddy } from './answer-match.ts'
import { askForBuddy, stopAsking } from './ask-for-buddy.ts'
import { showBuddy } from './queries.ts'
import { answerInput, askInput } from './schema.ts'

export const buddiesRouter = router({
  mine: memberProcedure.query(({ ctx }) => showBuddy(ctx.viewer)),
  ask: memberProcedure.input(askInput).mutation(({ ctx, input }) => askForBuddy(ctx.viewer, input.circleId)),
  stopAsking: memberProcedure.mutation(({ ctx }) => stopAsking(ctx.viewer)),
  answer: memberProcedure
    .input(answerInput)
    .mutation(({ ctx, input }) => answerMatch(ctx.viewer, input.accept)),
  end: memberProcedure.mutation(({ ctx }) => endBuddy(ctx.viewer)),
})
