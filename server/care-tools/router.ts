import { evenSuspendedProcedure, router } from '#server/trpc/init.ts'
import { beQuietFor } from './be-quiet-for.ts'
import { boxOf } from './box-of.ts'
import { eraseEntries } from './erase-entries.ts'
import { exportEntries, pullEntries } from './pull-entries.ts'
import { pushEntries } from './push-entries.ts'
import { beQuietInput, pullInput, pushInput } from './schema.ts'

/** One's own things alone: they stay open to a member whose door a moderator closed. */
export const careToolsRouter = router({
  box: evenSuspendedProcedure.query(({ ctx }) => ({ box: boxOf(ctx.viewer.memberId) })),
  pull: evenSuspendedProcedure
    .input(pullInput)
    .query(({ ctx, input }) => pullEntries(ctx.viewer, input.since)),
  push: evenSuspendedProcedure
    .input(pushInput)
    .mutation(({ ctx, input }) => pushEntries(ctx.viewer, input.entries)),
  beQuiet: evenSuspendedProcedure
    .input(beQuietInput)
    .mutation(({ ctx, input }) => beQuietFor(ctx.viewer, input.minutes)),
  export: evenSuspendedProcedure.query(({ ctx }) => exportEntries(ctx.viewer)),
  erase: evenSuspendedProcedure.mutation(({ ctx }) => eraseEntries(ctx.viewer)),
})
