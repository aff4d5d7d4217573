import { adminProcedure, router } from '#server/trpc/init.ts'
import { listThresholds } from './list-thresholds.ts'
import { previewThresholds } from './preview-thresholds.ts'
import { saveThresholds } from './save-thresholds.ts'
import { changeInput } from './schema.ts'

export const thresholdsRouter = router({
  list: adminProcedure.query(() => listThresholds()),
  preview: adminProcedure.input(changeInput).query(({ input }) => previewThresholds(input)),
  save: adminProcedure.input(changeInput).mutation(({ ctx, input }) => saveThresholds(ctx.viewer, input)),
})
