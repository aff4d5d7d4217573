import type { NoticeGroup, NotificationKind } from '#prisma/generated/enums.ts'

// A new kind without a line here does not compile: somebody has to say what it is about.
const groups: Record<NotificationKind, NoticeGroup> = {
  reply: 'replies',
  mention: 'replies',
  me_too: 'me_too',
  decision: 'moderators',
  restored: 'moderators',
  report_outcome: 'moderators',
  apology: 'moderators',
  appeal_message: 'moderators',
  appeal_decided: 'moderators',
  lifted: 'moderators',
  revealed: 'moderators',
  care: 'care',
  care_card: 'care',
  membership_requested: 'circles',
  membership_decided: 'circles',
  new_thread: 'circles',
  greet: 'circles',
  buddy_match: 'circles',
  buddy_ready: 'circles',
  buddy_ended: 'circles',
  letter: 'letters',
  export_ready: 'letters',
  care_page: 'team',
  handed_over: 'team',
  overdue: 'team',
  strength_short: 'team',
  panel_asked: 'team',
  // it is theirs to stop, so it goes out by whatever way still reaches them
  address_changing: 'moderators',
  // a mail of its own has gone out: these only stand in the app
  address_changed: 'team',
  second_step_reset: 'team',
}

/** What a member may have left out of the app. Whoever decided about them, or thinks of them, is always heard. */
const mayBeOff: readonly NoticeGroup[] = ['replies', 'me_too', 'circles', 'letters']

export const groupOf = (kind: NotificationKind) => groups[kind]

/** The kinds of these groups. */
export const kindsOf = (wanted: readonly NoticeGroup[]) =>
  (Object.keys(groups) as NotificationKind[]).filter((kind) => wanted.includes(groups[kind]))

/** The kinds that are not shown in the app to somebody who chose these groups for it. */
export const kindsNotIn = (inApp: readonly NoticeGroup[]) =>
  kindsOf(mayBeOff.filter((group) => !inApp.includes(group)))

/** Minutes in which several of one group become one mail or one push. What people wait for goes at once. */
export const gatherMinutes: Record<NoticeGroup, number> = {
  replies: 10,
  me_too: 30,
  circles: 5,
  letters: 0,
  moderators: 0,
  care: 0,
  team: 0,
}
