import { addressesDoors } from './doors/addresses.ts'
import { apologiesDoors } from './doors/apologies.ts'
import { appealsDoors } from './doors/appeals.ts'
import { bridgesDoors } from './doors/bridges.ts'
import { buddiesDoors } from './doors/buddies.ts'
import { careToolsDoors } from './doors/care-tools.ts'
import { casesDoors } from './doors/cases.ts'
import { circlesDoors } from './doors/circles.ts'
import { dashboardDoors } from './doors/dashboard.ts'
import { decisionsDoors } from './doors/decisions.ts'
import { deliveriesDoors } from './doors/deliveries.ts'
import type { Doors } from './doors/door.ts'
import { draftsDoors } from './doors/drafts.ts'
import { examplesDoors } from './doors/examples.ts'
import { exportsDoors } from './doors/exports.ts'
import { greetingDoors } from './doors/greeting.ts'
import { hintsDoors } from './doors/hints.ts'
import { leavingDoors } from './doors/leaving.ts'
import { mailDoors } from './doors/mail.ts'
import { membersDoors } from './doors/members.ts'
import { notificationsDoors } from './doors/notifications.ts'
import { overviewDoors } from './doors/overview.ts'
import { passkeysDoors } from './doors/passkeys.ts'
import { postsDoors } from './doors/posts.ts'
import { promptsDoors } from './doors/prompts.ts'
import { proofsDoors } from './doors/proofs.ts'
import { quietDoors } from './doors/quiet.ts'
import { reportsDoors } from './doors/reports.ts'
import { resourcesDoors } from './doors/resources.ts'
import { revealsDoors } from './doors/reveals.ts'
import { reviewsDoors } from './doors/reviews.ts'
import { savedDoors } from './doors/saved.ts'
import { searchDoors } from './doors/search.ts'
import { settingsDoors } from './doors/settings.ts'
import { statementsDoors } from './doors/statements.ts'
import { supportDoors } from './doors/support.ts'
import { templatesDoors } from './doors/templates.ts'
import { threadsDoors } from './doors/threads.ts'
import { thresholdsDoors } from './doors/thresholds.ts'
import { transparencyDoors } from './doors/transparency.ts'
import { webhooksDoors } from './doors/webhooks.ts'
import { wellbeingDoors } from './doors/wellbeing.ts'

/** One row for each procedure. A new procedure without a row fails the tests. */
export const doors: Doors = {
  ...addressesDoors,
  ...apologiesDoors,
  ...appealsDoors,
  ...careToolsDoors,
  ...bridgesDoors,
  ...buddiesDoors,
  ...casesDoors,
  ...circlesDoors,
  ...dashboardDoors,
  ...decisionsDoors,
  ...draftsDoors,
  ...deliveriesDoors,
  ...examplesDoors,
  ...exportsDoors,
  ...greetingDoors,
  ...hintsDoors,
  ...leavingDoors,
  ...mailDoors,
  ...membersDoors,
  ...notificationsDoors,
  ...passkeysDoors,
  ...overviewDoors,
  ...postsDoors,
  ...promptsDoors,
  ...proofsDoors,
  ...quietDoors,
  ...reportsDoors,
  ...resourcesDoors,
  ...revealsDoors,
  ...reviewsDoors,
  ...savedDoors,
  ...searchDoors,
  ...settingsDoors,
  ...statementsDoors,
  ...supportDoors,
  ...templatesDoors,
  ...threadsDoors,
  ...thresholdsDoors,
  ...transparencyDoors,
  ...webhooksDoors,
  ...wellbeingDoors,
}
