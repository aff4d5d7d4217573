import { evenSuspendedProcedure, router } from '#server/trpc/init.ts'
import { askForExport } from './ask-for-export.ts'
import { showExport } from './show-export.ts'

/** One's own data: it stays open to a member whose door a moderator closed. */
export const exportsRouter = router({
  show: evenSuspendedProcedure.query(({ ctx }) => showExport(ctx.viewer)),
  ask: evenSuspendedProcedure.mutation(({ ctx }) => askForExport(ctx.viewer)),
})
