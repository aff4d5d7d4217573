import { circlesRouter } from '#server/circles/router.ts'
import { notificationsRouter } from '#server/notifications/router.ts'
import { postsRouter } from '#server/posts/router.ts'
import { threadsRouter } from '#server/threads/router.ts'
import { createCaller, router } from './init.ts'

/** Every procedure there is, one router a feature. */
export const appRouter = router({
  circles: circlesRouter,
  notifications: notificationsRouter,
  posts: postsRouter,
  threads: threadsRouter,
})
export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
