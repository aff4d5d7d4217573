import { apologiesDoors } from './doors/apologies.ts'
import { appealsDoors } from './doors/appeals.ts'
import { casesDoors } from './doors/cases.ts'
import { circlesDoors } from './doors/circles.ts'
import { decisionsDoors } from './doors/decisions.ts'
import type { Doors } from './doors/door.ts'
import { examplesDoors } from './doors/examples.ts'
import { hintsDoors } from './doors/hints.ts'
import { mailDoors } from './doors/mail.ts'
import { membersDoors } from './doors/members.ts'
import { notificationsDoors } from './doors/notifications.ts'
import { postsDoors } from './doors/posts.ts'
import { reportsDoors } from './doors/reports.ts'
import { resourcesDoors } from './doors/resources.ts'
import { reviewsDoors } from './doors/reviews.ts'
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
  ...apologiesDoors,
  ...appealsDoors,
  ...casesDoors,
  ...circlesDoors,
  ...decisionsDoors,
  ...examplesDoors,
  ...hintsDoors,
  ...mailDoors,
  ...membersDoors,
  ...notificationsDoors,
  ...postsDoors,
  ...reportsDoors,
  ...resourcesDoors,
  ...reviewsDoors,
  ...statementsDoors,
  ...supportDoors,
  ...templatesDoors,
  ...threadsDoors,
  ...thresholdsDoors,
  ...transparencyDoors,
  ...webhooksDoors,
  ...wellbeingDoors,
}
