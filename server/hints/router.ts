import { adminProcedure, memberProcedure, router } from '#server/trpc/init.ts'
import { compareArms } from './compare-arms.ts'
import { offerHint } from './offer-hint.ts'
import { putAway } from './put-away.ts'
import { hintIdInput, offerInput } from './schema.ts'

export const hintsRouter = router({
  offer: memberProcedure.input(offerInput).mutation(({ ctx, input }) => offerHint(ctx.viewer, input)),
  putAway: memberProcedure.input(hintIdInput).mutation(({ ctx, input }) => putAway(ctx.viewer, input.hintId)),
  compare: adminProcedure.query(() => compareArms()),
})
