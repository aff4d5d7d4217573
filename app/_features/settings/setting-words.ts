import { regions } from '#server/resources/limits.ts'
import type { SettingKey, SettingValue } from '#server/settings/schema.ts'

type Words = {
  title: string
  hint: string
  /** What stands behind a number. */
  unit?: string
  options?: Record<string, string>
}

export const settingWords: Record<SettingKey, Words> = {
  placeName: {
    title: 'What this place is called',
    hint: 'Above every page, in the tab, on the screen of a phone, and in mails. Who sends the mails is said by MAIL_FROM.',
  },
  joining: {
    title: 'Who may join',
    hint: 'Members sign in as before, whatever you choose. Whoever may not join is told so by mail, and by nothing on the page.',
    options: {
      anyone: 'Anyone with a mail address',
      invited: 'Whoever comes by an invite link of a circle',
      nobody: 'Nobody new for now',
    },
  },
  signUpsPerHour: {
    title: 'New accounts in an hour',
    hint: 'In the whole place. Above it people are asked to come back a little later.',
    unit: 'accounts',
  },
  newcomerHours: {
    title: 'How long somebody is new',
    hint: 'From their welcome on. 0 means that nobody is.',
    unit: 'hours',
  },
  newcomerPosts: {
    title: 'Posts while somebody is new',
    hint: 'What they write beyond it stays with them as a draft until there is room again.',
    unit: 'posts',
  },
  refuseDisposableMail: {
    title: 'Mail addresses that last ten minutes',
    hint: 'To refuse them keeps sales away, and also parents who are afraid of being found.',
    options: { true: 'Ask for another address', false: 'Let them in' },
  },
  greetAfterMinutes: {
    title: 'When greeters are asked',
    hint: 'After so long without a first answer. The hosts are asked after twice that.',
    unit: 'minutes',
  },
  careFallbackMinutes: {
    title: 'When more people are called to somebody in a hard moment',
    hint: 'After so long in which nobody took it.',
    unit: 'minutes',
  },
  staffSecondFactor: {
    title: 'A second step for hosts, moderators and admins',
    hint: 'A passkey or a code from their phone, beside the link by mail.',
    options: { asked: 'Ask for it', required: 'Let nobody work without it' },
  },
  invitesBy: {
    title: 'Who makes invite links',
    hint: 'A link of a host lets somebody into a circle, whatever its door; one of a member only while its door is open. Links that are out already stay good.',
    options: {
      hosts: 'Whoever hosts a circle, for it',
      members: 'Members too, for circles with an open door',
      admins: 'Only those who run this place',
    },
  },
  supportRegion: {
    title: 'Where help is looked for',
    hint: 'For whoever has not said where they are. Their own choice always comes first.',
    options: { browser: 'By the language of their browser', ...regions },
  },
  picturesInNewCircles: {
    title: 'Pictures in new circles',
    hint: 'How a circle begins. Its hosts can change it at any time.',
    options: { true: 'With pictures', false: 'Words alone' },
  },
}

export const groups: { title: string; keys: SettingKey[] }[] = [
  { title: 'The place', keys: ['placeName'] },
  { title: 'Coming in', keys: ['joining', 'invitesBy', 'signUpsPerHour', 'refuseDisposableMail'] },
  { title: 'The first days', keys: ['newcomerHours', 'newcomerPosts'] },
  { title: 'Nobody waits alone', keys: ['greetAfterMinutes', 'careFallbackMinutes', 'supportRegion'] },
  { title: 'Circles and staff', keys: ['picturesInNewCircles', 'staffSecondFactor'] },
]

/** A value as somebody would say it. */
export const valueWords = (key: SettingKey, value: SettingValue | null): string => {
  if (value === null) return 'as it comes'
  const { options, unit } = settingWords[key]
  if (!options && !unit) return `“${value}”`
  const many = options?.[String(value)] ?? `${Number(value).toLocaleString('en')} ${unit ?? ''}`.trim()
  return value === 1 ? many.replace(/s$/, '') : many
}

const isKey = (key: unknown): key is SettingKey => typeof key === 'string' && Object.hasOwn(settingWords, key)

/** What the log of staff acts says of a change. */
export const settingChangeWords = ({ setting, before, after }: Record<string, unknown>) => {
  if (!isKey(setting)) return 'something of this place'
  const words = (value: unknown) => valueWords(setting, value as SettingValue | null)
  const now = after === null ? 'back to how it comes' : `to ${words(after)}`
  return `“${settingWords[setting].title}” ${now} (before: ${words(before)})`
}
