import { z } from 'zod'
import { type QuietWindow, quietHoursField } from '#server/notifications/quiet-window.ts'
import { id, word } from '#server/text.ts'

/** What a member chooses among. What is for those who look after this place is not chosen. */
export const noticeGroups = ['replies', 'me_too', 'moderators', 'care', 'circles', 'letters'] as const
export type NoticeGroup = (typeof noticeGroups)[number]
/** These are always in the app: somebody decided about you, or thinks of you. */
export const alwaysInApp: readonly NoticeGroup[] = ['moderators', 'care']
export const ways = ['inApp', 'mail', 'push', 'digest'] as const
export type Way = (typeof ways)[number]

type Choice = Record<Way, NoticeGroup[]> & { digestEvery: 'never' | 'daily' | 'weekly' }
const all = [...noticeGroups]

/** Four ways of hearing that fit most people. `gentle` is what everybody begins with. */
export const presets: Record<'gentle' | 'digest' | 'everything' | 'least', Choice> = {
  gentle: {
    inApp: all,
    mail: ['moderators', 'care'],
    push: ['replies', 'moderators', 'care'],
    digest: all,
    digestEvery: 'never',
  },
  digest: { inApp: all, mail: [], push: [], digest: all, digestEvery: 'daily' },
  everything: { inApp: all, mail: all, push: all, digest: all, digestEvery: 'never' },
  least: { inApp: [...alwaysInApp], mail: ['care'], push: ['care'], digest: [], digestEvery: 'never' },
}
export type PresetName = keyof typeof presets

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

/** The preset that somebody's choice is, if it is one. */
export const presetOf = (choice: Choice): PresetName | null => {
  const names = Object.keys(presets) as PresetName[]
  const fits = (name: PresetName) =>
    ways.every((way) => same(presets[name][way], choice[way])) &&
    (presets[name].digestEvery === 'never') === (choice.digestEvery === 'never')
  return names.find(fits) ?? null
}

const groups = z
  .array(z.enum(noticeGroups))
  .max(50)
  .transform((chosen) => [...new Set(chosen)])
export const saveSettingsInput = z
  .object({
    inApp: groups.refine(
      (chosen) => alwaysInApp.every((group) => chosen.includes(group)),
      'What moderators write and care for you are always here in the app.',
    ),
    mail: groups,
    push: groups,
    digest: groups,
    digestEvery: z.enum(['never', 'daily', 'weekly']),
    digestHour: z.int32().min(0).max(23),
    digestDay: z.int32().min(1).max(7),
    quietHours: quietHoursField,
    plainSender: z.boolean(),
    /** False: no mail but links to sign in and what is about safety of an account. */
    takesMail: z.boolean(),
  })
  .partial()
export type SaveSettingsInput = z.output<typeof saveSettingsInput>

const key = z.string().regex(/^[\w-]{16,200}={0,2}$/, 'Your browser gave us a key we can’t read.')
export const subscribeInput = z.object({
  endpoint: z.url('Your browser gave us an address we can’t read.').max(1_000),
  p256dh: key,
  auth: key,
})
export type SubscribeInput = z.output<typeof subscribeInput>
export const unsubscribePushInput = z.object({ endpoint: word().max(1_000) })
export const subscriptionIdInput = z.object({ subscriptionId: id })

export type SettingsView = Choice & {
  digestHour: number
  digestDay: number
  quietHours: QuietWindow[]
  timeZone: string | null
  plainSender: boolean
  takesMail: boolean
  /** The mail address came back for good. */
  mailRefused: boolean
  email: string
  /** `here`: the browser that asks. */
  devices: { id: string; device: string; createdAt: Date; here: boolean }[]
}

export type TestSent = { mail: 'sent' | 'refused' | 'trouble' | 'off'; push: 'sent' | 'trouble' | 'off' }

/** What a push carries: where to look, and nothing of what is there. */
export type PushPointer = { url: string }
