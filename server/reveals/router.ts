import { evenSuspendedProcedure, moderatorProcedure, router } from '#server/trpc/init.ts'
import { readReveals } from './queries.ts'
import { revealAuthor } from './reveal-author.ts'
import { revealInput } from './schema.ts'

export const revealsRouter = router({
  mine: evenSuspendedProcedure.query(({ ctx }) => readReveals(ctx.viewer)),
  author: moderatorProcedure.input(revealInput).mutation(({ ctx, input }) => revealAuthor(ctx.viewer, input)),
})
