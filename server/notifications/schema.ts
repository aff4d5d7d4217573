import { z } from 'zod'
import type { DecisionName } from '#server/cases/schema.ts'
import { id, moment } from '#server/text.ts'

export const listNotificationsInput = z.object({ cursor: z.object({ at: moment, id }).nullish() })
export const markNotificationsReadInput = z.object({ notificationId: id.optional() })
export const notificationsPerPage = 30

/** One line of a member's notices. Words are made from it in the browser; it holds nothing of other members. */
export type NotificationView = {
  id: string
  kind:
    | 'reply'
    | 'me_too'
    | 'decision'
    | 'restored'
    | 'report_outcome'
    | 'care'
    | 'membership_requested'
    | 'membership_decided'
    | 'apology'
    | 'care_card'
    | 'care_page'
    | 'appeal_message'
    | 'appeal_decided'
    | 'handed_over'
    | 'lifted'
    | 'overdue'
    | 'strength_short'
    | 'letter'
    | 'new_thread'
    | 'greet'
    | 'buddy_match'
    | 'buddy_ready'
    | 'buddy_ended'
    | 'mention'
    | 'revealed'
    | 'export_ready'
    | 'panel_asked'
    | 'second_step_reset'
    | 'address_changing'
    | 'address_changed'
  read: boolean
  at: Date
  threadId: string | null
  postId: string | null
  /** care_page, handed_over: the case. */
  caseId: string | null
  careCardId: string | null
  /** The title of the thread it is about, when the member may still read it. */
  title: string | null
  circle: { slug: string; name: string } | null
  /** membership_decided: whether the door is open now. */
  accepted: boolean | null
  /** report_outcome: it was a worry about somebody. */
  worry: boolean
  /** decision and report_outcome: what was decided, and the words of the moderator to this member. */
  decision: {
    kind: DecisionName
    reason: string | null
    note: string | null
  } | null
  /** The decision whose statement of reasons this leads to. */
  statement: string | null
  /** For moderators: the case of the appeal it is about. */
  appealCase: string | null
  /** What became of an appeal so far. */
  appeal: 'open' | 'upheld' | 'overturned' | 'withdrawn' | null
  apologyId: string | null
}
export type NotificationList = { notifications: NotificationView[]; next: { at: Date; id: string } | null }
