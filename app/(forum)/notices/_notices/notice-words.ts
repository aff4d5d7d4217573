import type { DecisionName } from '#server/cases/schema.ts'
import type { NotificationView } from '#server/notifications/schema.ts'

export type NoticeWords = { title: string; detail: string | null; href: string }

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

const place = (notice: NotificationView) => (notice.threadId ? `/threads/${notice.threadId}` : '/')
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

/** What a notice says and where it leads. */
export const noticeWords = (notice: NotificationView): NoticeWords => {
  const href = place(notice)
  const note = notice.decision?.note ?? null
  switch (notice.kind) {
    case 'reply':
      return { title: 'There are new answers', detail: inThread(notice), href }
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
      return { title: 'Somebody would like to say sorry to you', detail: 'You need not answer.', href }
    case 'care_card':
      return { title: 'Somebody here is thinking of you', detail: null, href: '/support' }
    case 'care_page':
      return { title: 'Somebody needs care now', detail: null, href: '/moderation' }
    case 'handed_over':
      return { title: 'A moderator hands something over to you', detail: null, href: '/moderation' }
    case 'appeal_message':
      return { title: 'There is an answer to your appeal', detail: null, href }
    case 'appeal_decided':
      return { title: 'Somebody has looked again', detail: null, href }
    case 'strength_short':
      return {
        title: 'Something waits that is too much for everybody today',
        detail: 'Those who were here have carried enough, or would rather not read it. Could you look?',
        href: '/moderation',
      }
    case 'lifted':
      return { title: 'A decision was taken back', detail: 'All is as it was before.', href }
  }
}
