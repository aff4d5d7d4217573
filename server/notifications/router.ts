import { memberProcedure, router } from '#server/trpc/init.ts'
import { markNotificationsRead } from './mark-notifications-read.ts'
import { countUnread, listNotifications } from './queries.ts'
import { listNotificationsInput, markNotificationsReadInput } from './schema.ts'

export const notificationsRouter = router({
  list: memberProcedure
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx.viewer, input.cursor)),
  unreadCount: memberProcedure.query(({ ctx }) => countUnread(ctx.viewer)),
  markRead: memberProcedure
    .input(markNotificationsReadInput)
    .mutation(({ ctx, input }) => markNotificationsRead(ctx.viewer, input.notificationId)),
})
