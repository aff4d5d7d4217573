import type { NotificationView } from '#server/notifications/schema.ts'

export type NoticeWords = { title: string; detail: string | null; href: string }

const outcome = {
  approve: 'A moderator read it and let it stand. Thank you for looking out for people here.',
  ask_to_rephrase: 'A moderator asked the writer for other words. It is out of view until then. Thank you.',
  hide: 'A moderator took it out of view. Thank you for saying something.',
  offer_care: 'A moderator reached out to them with care. Thank you for noticing.',
} as const

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
      return notice.decision?.kind === 'hide'
        ? { title: 'A moderator took your words out of view', detail: note ?? notice.decision.reason, href }
        : {
            title: 'A moderator asks you for other words',
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
  }
}
