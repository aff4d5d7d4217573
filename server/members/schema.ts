import { z } from 'zod'
import { type Role, roles } from '#server/auth/roles.ts'
import type { SecondStep, WayIn } from '#server/auth/ways-in.ts'
import type { KeepDraftInput } from '#server/drafts/schema.ts'
import { cleanText } from '#server/plain-text.ts'
import { isRegion, type Region } from '#server/resources/limits.ts'
import { foldCharacter } from '#server/screening/reading/fold-character.ts'
import { type Language, languages } from '#server/templates/schema.ts'
import { id, optionalTextField } from '#server/text.ts'

export const nameLimits = { min: 2, max: 40 } as const

export const ofTheHouse = 'That name belongs to the people who look after this place.'

// Written like this they would be taken for the people who look after this place. "Good enough dad" is just a name.
const takenByTheHouse =
  /^(the )?(enough|hosts?|mods?|support|team|help ?desk|security)$|^(the |team )?enough (team|support|staff|help|care|hosts?|security)$|\b(admins?|administrators?|moderators?|moderation|mod team|staff|official)\b/
/** As eyes read it: letters of other scripts, digits and dress resolved. */
export const asRead = (name: string) =>
  [...name]
    .map(foldCharacter)
    .join('')
    .replace(/0/g, 'o')
    .replace(/1/g, 'i')
    .replace(/3/g, 'e')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// How somebody appears who writes without their name (server/aliases): a name like it would be taken for nobody's.
const likeAnAlias = /(^|[\s\p{P}])an?[\s\p{P}]+parent[\s\p{P}]*$/iu

/** What can't be seen: control characters, zero-width ones, marks that turn the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu

/** A name to be shown by: unseen characters go, inner space becomes one space, look-alike forms one form. */
export const displayNameField = z
  .string({ error: 'A name should be text.' })
  .max(400, `A name can be up to ${nameLimits.max} characters long.`)
  .transform((name) => cleanText(name).normalize('NFKC').replace(/\s+/g, ' ').replace(unseen, '').trim())
  .pipe(
    z
      .string()
      .min(nameLimits.min, `A name has at least ${nameLimits.min} characters.`)
      .max(nameLimits.max, `A name can be up to ${nameLimits.max} characters long.`)
      .regex(/[\p{L}\p{N}]/u, 'A name needs at least one letter or number.')
      .refine((name) => (name.match(/\p{M}/gu)?.length ?? 0) <= name.length / 2, 'That name is hard to read.')
      .refine((name) => !takenByTheHouse.test(asRead(name)), ofTheHouse)
      .refine(
        (name) => !likeAnAlias.test(name),
        'A name like that is kept for parents who write without theirs. A small change is enough.',
      ),
  )

/** Whether the time of day can be told by it: a name of the IANA list, not a bare offset. */
export const isTimeZone = (name: unknown): name is string => {
  if (typeof name !== 'string' || !/^[A-Za-z][\w+/-]{1,63}$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Without a name one is given. */
export const chooseNameInput = z.object({ displayName: displayNameField.nullable() })
export const settingsInput = z
  .object({
    displayName: displayNameField,
    showsPresence: z.boolean(),
    wantsHints: z.boolean(),
    takesApologies: z.boolean(),
    /** For those who look after something: how they sign. */
    signsAs: displayNameField.nullable(),
    takesCareCards: z.boolean(),
    region: z.custom<Region>(isRegion, 'That is not a region we know.').nullable(),
    timeZone: z.custom<string>(
      isTimeZone,
      'We do not know that time zone. Nothing was changed; please choose one of the list.',
    ),
    /** What the button is called that leaves at once; empty takes it off the bar. */
    exitName: optionalTextField(20, 'That').nullable(),
    language: z.enum(languages, 'We have no notes in that language yet. Nothing was changed.'),
  })
  .partial()
/** What is on a device alone, handed over by whoever leaves at once. Each is looked at by itself. */
export const leaveInput = z.object({ drafts: z.array(z.custom<KeepDraftInput>()).max(20) })
export const sessionIdInput = z.object({ sessionId: id })
export const listMembersInput = z.object({
  search: optionalTextField(100, 'The search').optional(),
  cursor: id.nullish(),
})
export const setRoleInput = z.object({ memberId: id, role: z.enum(roles) })

export type SettingsInput = z.output<typeof settingsInput>
export type ListMembersInput = z.output<typeof listMembersInput>
export type SetRoleInput = z.output<typeof setRoleInput>

export type Me = {
  displayName: string | null
  email: string
  role: Role
  agreedToRules: boolean
  welcomed: boolean
  showsPresence: boolean
  wantsHints: boolean
  takesApologies: boolean
  signsAs: string | null
  takesCareCards: boolean
  region: Region | null
  timeZone: string | null
  language: Language
  pausedAt: Date | null
  exitName: string | null
}
export type SessionView = {
  id: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  thisOne: boolean
  /** Null for one that was signed in before this was noted. */
  signedInBy: WayIn | null
  secondStep: { by: SecondStep; at: Date } | null
}
/** A member as the people see them who run this place. Their mail address is not among it. */
export type MemberView = {
  id: string
  displayName: string | null
  role: Role
  createdAt: Date
  suspended: boolean
  /** Has a passkey or an app, which can be taken away for whoever lost it. */
  secondStep: boolean
  you: boolean
}
export type MemberPage = { members: MemberView[]; next: string | null }
export type WaysToSignIn = { google: boolean; demoMailbox: boolean }
