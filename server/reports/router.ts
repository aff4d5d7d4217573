import { memberProcedure, router } from '#server/trpc/init.ts'
import { fileReport } from './file-report.ts'
import { reportInput } from './schema.ts'

export const reportsRouter = router({
  file: memberProcedure.input(reportInput).mutation(({ ctx, input }) => fileReport(ctx.viewer, input)),
})
