import type { DecisionName } from '#server/cases/schema.ts'
import type { NotificationView } from '#server/notifications/schema.ts'

/** Without `href` there is nowhere to go: all that it has is in the notice itself. */
export type NoticeWords = { title: string; detail: string | null; href: string | null }

const taken = 'A moderator took it out of view. Thank you for saying something.'
const outcome: Record<DecisionName, string> = {
  approve: 'A moderator read it and let it stand. Thank you for looking out for people here.',
  ask_to_rephrase: 'A moderator asked the writer for other words. It is out of view until then. Thank you.',
  note: 'A moderator read it, let it stand, and had a quiet word with the writer. Thank you.',
  hide: taken,
  // what it meant for the writer is theirs to know
  cool_off: taken,
  mute: taken,
  suspend: taken,
  end_membership: taken,
  uphold: 'It was looked at again, and the decision stays. Thank you.',
  overturn: 'It was looked at again, and the decision was taken back. Thank you for understanding.',
  offer_care: 'A moderator reached out to them with care. Thank you for noticing.',
}

const decisionTitle: Partial<Record<DecisionName, string>> = {
  note: 'A moderator has a quiet word for you',
  ask_to_rephrase: 'A moderator asks you for other words',
  cool_off: 'A moderator asks you to rest in a circle for a while',
  mute: 'A moderator asks you to rest for a while',
  suspend: 'A moderator closed the door for a while',
  end_membership: 'A moderator ended your membership of a circle',
}

const answered: Record<NonNullable<NotificationView['appeal']>, { title: string; detail: string }> = {
  open: { title: 'Somebody is looking again', detail: 'You will hear from them.' },
  upheld: { title: 'Somebody looked again, and it stays', detail: 'They tell you why.' },
  overturned: {
    title: 'Somebody looked again, and took it back',
    detail: 'All is as it was before. Nothing of it counts.',
  },
  withdrawn: { title: 'Nobody is looking any more', detail: 'What was said is kept for you.' },
}

/** What was said in an appeal, for its author; or for the moderator who spoke with them. */
const appealMessage = (href: string, { appealCase }: NotificationView): NoticeWords =>
  appealCase
    ? {
        title: 'Somebody answered you about their appeal',
        detail: 'You spoke with them, or have it in your hands.',
        href: `/moderation/${appealCase}`,
      }
    : {
        title: 'A moderator who looks again has a word for you',
        detail: 'You can answer there, if you like.',
        href,
      }

/** A decision was taken back: for the author of the words, or for somebody who asked to look at them. */
const liftedWords = (href: string, { threadId, statement }: NotificationView): NoticeWords =>
  threadId || statement
    ? { title: 'A decision was taken back', detail: 'All is as it was before. Nothing of it counts.', href }
    : {
        title: 'What you asked us to look at was looked at again',
        detail: 'Somebody else read it anew and took the decision back. Thank you for understanding.',
        href: '/notices',
      }

const place = ({ statement, threadId }: NotificationView) => {
  if (statement) return `/notices/statement/${statement}`
  return threadId ? `/threads/${threadId}` : '/'
}
const inThread = (notice: NotificationView) => (notice.title ? `In “${notice.title}”.` : null)

const membershipWords = (notice: NotificationView): NoticeWords => {
  const href = notice.circle ? `/circles/${notice.circle.slug}` : '/circles'
  const name = notice.circle?.name ?? 'the circle'
  if (notice.accepted)
    return {
      title: `The door to ${name} is open`,
      detail: 'A host read your answer. Come in whenever you like.',
      href,
    }
  return {
    title: `Not now, says a host of ${name}`,
    detail: 'It can change. Other circles are open to you meanwhile.',
    href,
  }
}

/** The same whatever was done: how somebody is cared for is between them and the care team. */
const worryWords: NoticeWords = {
  title: 'You were worried about somebody',
  detail:
    'Somebody of our care team has looked; what came of it stays between them. Thank you for noticing. Worrying is heavy too: here are people who listen to you.',
  href: '/support',
}

/** Somebody wrote and nobody has answered. It asks, and a no needs no words. */
const greetWords = (href: string, notice: NotificationView): NoticeWords => ({
  title: 'Somebody waits for a first answer',
  detail: `${inThread(notice) ?? ''} If you have a minute. Others are asked too.`.trim(),
  href,
})

const buddyWords = {
  buddy_match: {
    title: 'Another parent asked for a buddy too',
    detail: 'If you both say yes, you get a place for two.',
  },
  buddy_ready: { title: 'You both said yes', detail: 'Your place for two is open. There is no hurry.' },
  buddy_ended: { title: 'It ended', detail: 'Nothing is asked of you.' },
} as const

/** What a notice says and where it leads. */
export const noticeWords = (notice: NotificationView): NoticeWords => {
  const href = place(notice)
  const note = notice.decision?.note ?? null
  switch (notice.kind) {
    case 'reply':
      return { title: 'There are new answers', detail: inThread(notice), href }
    case 'mention':
      return { title: 'Somebody named you in a conversation', detail: inThread(notice), href }
    case 'me_too':
      return { title: 'Somebody said me too to your words', detail: inThread(notice), href }
    case 'restored':
      return {
        title: 'Your words are in view again',
        detail: 'A moderator read them. Thank you for your patience.',
        href,
      }
    case 'decision':
      return {
        title: decisionTitle[notice.decision?.kind ?? 'hide'] ?? 'A moderator took your words out of view',
        detail: note ?? notice.decision?.reason ?? null,
        href,
      }
    case 'care':
      return { title: 'A moderator is thinking of you', detail: note, href: '/support' }
    case 'report_outcome':
      if (notice.worry) return worryWords
      return {
        title: 'What you asked us to look at',
        detail: notice.decision ? outcome[notice.decision.kind] : null,
        href: '/notices',
      }
    case 'membership_requested':
      return {
        title: `Somebody would like to join ${notice.circle?.name ?? 'your circle'}`,
        detail: 'Their answer to your question is waiting.',
        href: notice.circle ? `/circles/${notice.circle.slug}/hosting` : '/circles',
      }
    case 'membership_decided':
      return membershipWords(notice)
    case 'apology':
      return {
        title: 'Somebody would like to say sorry to you',
        detail: `${inThread(notice) ?? ''} You can read it or leave it. There is nothing to answer.`.trim(),
        href: null,
      }
    case 'care_card':
      return {
        title: 'Somebody here is thinking of you',
        detail: 'There is a card for you. You need not answer it.',
        href: notice.careCardId ? `/care/${notice.careCardId}` : '/support',
      }
    case 'care_page':
      return {
        title: 'Somebody may need care now',
        detail: 'If you can, please look. If not, others are called.',
        href: notice.caseId ? `/moderation/${notice.caseId}` : '/moderation',
      }
    case 'handed_over':
      return { title: 'A moderator hands something over to you', detail: null, href: '/moderation' }
    case 'overdue':
      return {
        title: 'Something has waited longer than it should',
        detail: 'It stands further up in the queue now.',
        href: '/moderation',
      }
    case 'appeal_message':
      return appealMessage(href, notice)
    case 'appeal_decided':
      return { ...answered[notice.appeal ?? 'upheld'], href }
    case 'strength_short':
      return {
        title: 'Something waits that is too much for everybody today',
        detail: 'Those who were here have carried enough, or would rather not read it. Could you look?',
        href: '/moderation',
      }
    case 'panel_asked':
      return {
        title: 'Two of the team saw something differently',
        detail: 'Would you say how you see it? Others are asked too, and there is no hurry.',
        href: '/moderation/reviews',
      }
    case 'letter':
      return {
        title: 'Something you left for yourself is here',
        detail: 'It waits under For me, for whenever you like.',
        href: '/for-me/letters',
      }
    case 'lifted':
      return liftedWords(href, notice)
    case 'new_thread':
      return { title: 'Somebody began a conversation', detail: inThread(notice), href }
    case 'greet':
      return greetWords(href, notice)
    case 'buddy_match':
    case 'buddy_ready':
    case 'buddy_ended':
      return { ...buddyWords[notice.kind], href: '/you/buddy' }
    case 'export_ready':
      return {
        title: 'All that is here about you is ready',
        detail: 'You can fetch it for seven days.',
        href: '/you/everything',
      }
    case 'second_step_reset':
      return {
        title: 'Your second step was taken away',
        detail:
          'Somebody who runs this place did it, and it stands in the log. Your passkeys and recovery codes went with it. If you did not ask for it, please tell them.',
        href: '/you/signing-in',
      }
    case 'address_changing':
      return {
        title: 'Your mail address is about to change',
        detail:
          'Somebody asked for it in a browser that is signed in as you. If it was not you, you can keep the one you have.',
        href: '/you/signing-in',
      }
    case 'address_changed':
      return {
        title: 'Your mail address has changed',
        detail:
          'Links to sign in go to the new one from now on. If it was not you, please sign out everywhere else and tell the people who run this place.',
        href: '/you/signing-in',
      }
    case 'revealed':
      return {
        title: 'A moderator looked behind a name you wrote under',
        detail: 'You can read who it was, when and why.',
        href: '/you/quiet#behind-your-name',
      }
  }
}
