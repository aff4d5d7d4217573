import { memberProcedure, router } from '#server/trpc/init.ts'
import { readSorry } from './read-sorry.ts'
import { saySorry } from './say-sorry.ts'
import { apologyIdInput, saySorryInput } from './schema.ts'

export const apologiesRouter = router({
  say: memberProcedure.input(saySorryInput).mutation(({ ctx, input }) => saySorry(ctx.viewer, input)),
  read: memberProcedure
    .input(apologyIdInput)
    .mutation(({ ctx, input }) => readSorry(ctx.viewer, input.apologyId)),
})
