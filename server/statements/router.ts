import { evenSuspendedProcedure, router } from '#server/trpc/init.ts'
import { listStatements, readStatement } from './queries.ts'
import { statementInput } from './schema.ts'

export const statementsRouter = router({
  show: evenSuspendedProcedure
    .input(statementInput)
    .query(({ ctx, input }) => readStatement(ctx.viewer, input.decisionId)),
  list: evenSuspendedProcedure.query(({ ctx }) => listStatements(ctx.viewer)),
})
