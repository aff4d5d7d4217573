import { evenSuspendedProcedure, router } from '#server/trpc/init.ts'
import { dropDraft } from './drop-draft.ts'
import { keepDraft } from './keep-draft.ts'
import { listDrafts, readPlace } from './queries.ts'
import { dropDraftInput, keepDraftInput, placeInput } from './schema.ts'

/** Whoever may not speak for a while keeps their words all the same. */
export const draftsRouter = router({
  keep: evenSuspendedProcedure
    .input(keepDraftInput)
    .mutation(({ ctx, input }) => keepDraft(ctx.viewer, input)),
  drop: evenSuspendedProcedure
    .input(dropDraftInput)
    .mutation(({ ctx, input }) => dropDraft(ctx.viewer, input)),
  read: evenSuspendedProcedure
    .input(placeInput)
    .query(({ ctx, input }) => readPlace(ctx.viewer, input.place)),
  list: evenSuspendedProcedure.query(({ ctx }) => listDrafts(ctx.viewer)),
})
