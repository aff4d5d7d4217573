import { addressesRouter } from '#server/addresses/router.ts'
import { apologiesRouter } from '#server/apologies/router.ts'
import { appealsRouter } from '#server/appeals/router.ts'
import { bridgesRouter } from '#server/bridges/router.ts'
import { buddiesRouter } from '#server/buddies/router.ts'
import { careToolsRouter } from '#server/care-tools/router.ts'
import { casesRouter } from '#server/cases/router.ts'
import { circlesRouter } from '#server/circles/router.ts'
import { dashboardRouter } from '#server/dashboard/router.ts'
import { decisionsRouter } from '#server/decisions/router.ts'
import { deliveriesRouter } from '#server/deliveries/router.ts'
import { draftsRouter } from '#server/drafts/router.ts'
import { examplesRouter } from '#server/examples/router.ts'
import { exportsRouter } from '#server/exports/router.ts'
import { greetingRouter } from '#server/greeting/router.ts'
import { hintsRouter } from '#server/hints/router.ts'
import { leavingRouter } from '#server/leaving/router.ts'
import { mailRouter } from '#server/mail/router.ts'
import { membersRouter } from '#server/members/router.ts'
import { notificationsRouter } from '#server/notifications/router.ts'
import { overviewRouter } from '#server/overview/router.ts'
import { passkeysRouter } from '#server/passkeys/router.ts'
import { postsRouter } from '#server/posts/router.ts'
import { promptsRouter } from '#server/prompts/router.ts'
import { proofsRouter } from '#server/proofs/router.ts'
import { quietRouter } from '#server/quiet/router.ts'
import { reportsRouter } from '#server/reports/router.ts'
import { resourcesRouter } from '#server/resources/router.ts'
import { revealsRouter } from '#server/reveals/router.ts'
import { reviewsRouter } from '#server/reviews/router.ts'
import { savedRouter } from '#server/saved/router.ts'
import { searchRouter } from '#server/search/router.ts'
import { settingsRouter } from '#server/settings/router.ts'
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
  addresses: addressesRouter,
  apologies: apologiesRouter,
  appeals: appealsRouter,
  careTools: careToolsRouter,
  bridges: bridgesRouter,
  buddies: buddiesRouter,
  cases: casesRouter,
  circles: circlesRouter,
  dashboard: dashboardRouter,
  decisions: decisionsRouter,
  drafts: draftsRouter,
  deliveries: deliveriesRouter,
  examples: examplesRouter,
  exports: exportsRouter,
  greeting: greetingRouter,
  hints: hintsRouter,
  mail: mailRouter,
  members: membersRouter,
  notifications: notificationsRouter,
  passkeys: passkeysRouter,
  overview: overviewRouter,
  posts: postsRouter,
  prompts: promptsRouter,
  proofs: proofsRouter,
  quiet: quietRouter,
  reports: reportsRouter,
  resources: resourcesRouter,
  templates: templatesRouter,
  reveals: revealsRouter,
  reviews: reviewsRouter,
  saved: savedRouter,
  search: searchRouter,
  settings: settingsRouter,
  statements: statementsRouter,
  support: supportRouter,
  threads: threadsRouter,
  thresholds: thresholdsRouter,
  wellbeing: wellbeingRouter,
  transparency: transparencyRouter,
  webhooks: webhooksRouter,
  // last: whoever walks through all of them has left afterwards
  leaving: leavingRouter,
})
export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
