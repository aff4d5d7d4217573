import { moderatorProcedure, router } from '#server/trpc/init.ts'
import { correctEngine } from './correct-engine.ts'
import { correctInput } from './schema.ts'

export const examplesRouter = router({
  correct: moderatorProcedure
    .input(correctInput)
    .mutation(({ ctx, input }) => correctEngine(ctx.viewer, input)),
})
