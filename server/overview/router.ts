import { adminProcedure, router } from '#server/trpc/init.ts'
import { readOverview } from './read-overview.ts'

export const overviewRouter = router({
  show: adminProcedure.query(() => readOverview()),
})
