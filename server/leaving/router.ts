import { evenSuspendedProcedure, router } from '#server/trpc/init.ts'
import { askToLeave } from './ask-to-leave.ts'
import { leaveInput } from './schema.ts'

/** Going is free to everybody, also while a moderator keeps the door closed. */
export const leavingRouter = router({
  ask: evenSuspendedProcedure.input(leaveInput).mutation(({ ctx, input }) => askToLeave(ctx.viewer, input)),
})
