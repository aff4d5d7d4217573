import { apologiesRouter } from '#server/apologies/router.ts'
import { appealsRouter } from '#server/appeals/router.ts'
import { casesRouter } from '#server/cases/router.ts'
import { circlesRouter } from '#server/circles/router.ts'
import { decisionsRouter } from '#server/decisions/router.ts'
import { examplesRouter } from '#server/examples/router.ts'
import { hintsRouter } from '#server/hints/router.ts'
import { mailRouter } from '#server/mail/router.ts'
import { membersRouter } from '#server/members/router.ts'
import { notificationsRouter } from '#server/notifications/router.ts'
import { overviewRouter } from '#server/overview/router.ts'
import { postsRouter } from '#server/posts/router.ts'
import { reportsRouter } from '#server/reports/router.ts'
import { resourcesRouter } from '#server/resources/router.ts'
import { reviewsRouter } from '#server/reviews/router.ts'
import { statementsRouter } from '#server/statements/router.ts'
import { supportRouter } from '#server/support/router.ts'
import { templatesRouter } from '#server/templates/router.ts'
import { threadsRouter } from '#server/threads/router.ts'
import { thresholdsRouter } from '#server/thresholds/router.ts'
import { transparencyRouter } from '#server/transparency/router.ts'
import { webhooksRouter } from '#server/webhooks/router.ts'
import { wellbeingRouter } from '#server/wellbeing/router.ts'
import { createCaller, router } from './init.ts'

/** Every procedure there is, one router a feature. */
export const appRouter = router({
  apologies: apologiesRouter,
  appeals: appealsRouter,
  cases: casesRouter,
  circles: circlesRouter,
  decisions: decisionsRouter,
  examples: examplesRouter,
  hints: hintsRouter,
  mail: mailRouter,
  members: membersRouter,
  notifications: notificationsRouter,
  overview: overviewRouter,
  posts: postsRouter,
  reports: reportsRouter,
  resources: resourcesRouter,
  templates: templatesRouter,
  reviews: reviewsRouter,
  statements: statementsRouter,
  support: supportRouter,
  threads: threadsRouter,
  thresholds: thresholdsRouter,
  wellbeing: wellbeingRouter,
  transparency: transparencyRouter,
  webhooks: webhooksRouter,
})
export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
