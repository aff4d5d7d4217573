import { z } from 'zod'
import { regions } from '#server/resources/limits.ts'
import { id, optionalTextField, textField } from '#server/text.ts'

const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) => ({
  kind: 'choice' as const,
  values,
  schema: z.enum(values, 'Please choose one of these.'),
})
const number = (min: number, max: number) => ({
  kind: 'number' as const,
  min,
  max,
  schema: z
    .number('Please give a whole number.')
    .int('Please give a whole number.')
    .min(min, `The least is ${min}.`)
    .max(max, `The most is ${max.toLocaleString('en')}.`),
})
const name = (most: number) => ({
  kind: 'text' as const,
  most,
  // it stands in mails and in the head of every page
  schema: textField(most, 'The name').pipe(
    z.string().regex(/^[^<>&"\p{Cc}]+$/u, 'Please leave out < > & and quotes.'),
  ),
})
const yesOrNo = () => ({ kind: 'yes' as const, schema: z.boolean('Please choose yes or no.') })

const placeNames = Object.keys(regions) as (keyof typeof regions)[]

/**
 * What an admin decides in the browser, and what each may be. How it is without a decision stands in
 * defaults.ts. What only the machine knows (addresses, keys, sizes) stays in server/env.ts.
 */
export const settings = {
  /** What this place is called, above every page and in mails. */
  placeName: name(30),
  /** Who may make an account: everybody, who holds an invite link of a circle, or nobody for now. */
  joining: oneOf('anyone', 'invited', 'nobody'),
  /** New accounts an hour, in the whole place. */
  signUpsPerHour: number(1, 10_000),
  /** Hours in which a new member is a newcomer. */
  newcomerHours: number(0, 720),
  /** Posts of a newcomer in that time, openings included. */
  newcomerPosts: number(1, 1_000),
  refuseDisposableMail: yesOrNo(),
  greetAfterMinutes: number(1, 1_440),
  careFallbackMinutes: number(1, 240),
  staffSecondFactor: oneOf('asked', 'required'),
  /** Who may make invite links: whoever hosts a circle, for it; members too, for open ones; or admins alone. */
  invitesBy: oneOf('hosts', 'members', 'admins'),
  /** Where help is looked for when nobody has said where they are. */
  supportRegion: oneOf('browser', ...placeNames),
  /** Whether posts of a circle that is opened from now on may carry pictures. Its hosts decide later. */
  picturesInNewCircles: yesOrNo(),
} as const

export type SettingKey = keyof typeof settings
export type Settings = { [Key in SettingKey]: z.output<(typeof settings)[Key]['schema']> }
export type SettingValue = Settings[SettingKey]
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

const reason = optionalTextField(500, 'A reason').transform((words) => words || null)

/** `value` null takes a decision back: it is again as it comes. `version`: what the admin had before their eyes. */
export const changeSettingInput = z
  .object({
    key: z.enum(settingKeys, 'That is not something to be set here.'),
    value: z.unknown(),
    version: z.int32().min(0),
    reason,
  })
  .transform(({ value, ...rest }, ctx) => {
    if (value === null) return { ...rest, value: null }
    const parsed = settings[rest.key].schema.safeParse(value)
    if (parsed.success) return { ...rest, value: parsed.data as SettingValue }
    ctx.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'That could not be read.' })
    return z.NEVER
  })
export type ChangeSettingInput = z.output<typeof changeSettingInput>

export const undoSettingInput = z.object({ changeId: id, reason })
export type UndoSettingInput = z.output<typeof undoSettingInput>

/** One setting as an admin finds it. `decided` null: nobody decided, and it is as it comes. */
export type SettingView = {
  key: SettingKey
  value: SettingValue
  comes: SettingValue
  decided: { by: string; at: Date } | null
  version: number
}
export type ChangeView = {
  id: string
  key: SettingKey
  before: SettingValue | null
  after: SettingValue | null
  reason: string | null
  by: string
  at: Date
  /** Whether it takes back the change before it. */
  undoing: boolean
  /** Whether it still holds, so that it can be taken back. */
  holds: boolean
}
/** What everybody may know of how the place is set. Null: nobody decided where help is looked for. */
export type PlaceView = { region: keyof typeof regions | null }
export type SettingsPage = { settings: SettingView[]; changes: ChangeView[] }
