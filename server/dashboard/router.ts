import { circleIdInput } from '#server/greeting/schema.ts'
import { adminProcedure, memberProcedure, router } from '#server/trpc/init.ts'
import { readCircleDashboard, readDashboard } from './read-dashboard.ts'

export const dashboardRouter = router({
  show: adminProcedure.query(() => readDashboard()),
  ofCircle: memberProcedure
    .input(circleIdInput)
    .query(({ ctx, input }) => readCircleDashboard(ctx.viewer, input.circleId)),
})
