import type { NoticeGroup, Way } from '#server/deliveries/schema.ts'

export const groupWords: Record<NoticeGroup, { title: string; hint: string }> = {
  replies: { title: 'Answers', hint: 'Somebody answered where you wrote.' },
  me_too: { title: 'Me too', hint: 'Somebody said me too to your words.' },
  moderators: {
    title: 'From moderators',
    hint: 'What they decided about your words, and why. Always in the app.',
  },
  care: {
    title: 'Care for you',
    hint: 'Somebody is thinking of you. Always in the app, also in quiet hours.',
  },
  circles: {
    title: 'From your circles',
    hint: 'New conversations you asked to hear of, first answers, buddies, doors.',
  },
  letters: { title: 'Letters to yourself', hint: 'On the day you chose.' },
}
export const wayWords: Record<Way, string> = {
  inApp: 'In the app',
  mail: 'Mail',
  push: 'Phone',
  digest: 'Summary',
}
