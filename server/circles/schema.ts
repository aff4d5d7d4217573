import { z } from 'zod'
import { id, optionalTextField, textField, word } from '#server/text.ts'

export const joinPolicies = ['open', 'request', 'invite'] as const
export const accents = ['clay', 'sage', 'dusk', 'honey'] as const
export const circleLimits = {
  name: 60,
  forWhom: 160,
  about: 1200,
  question: 200,
  answer: 1000,
  guideline: 400,
  guidelines: 8,
  word: 60,
  words: 100,
} as const
/** Days an invite link opens its circle. */
export const inviteDays = 14

const slug = z
  .string()
  .max(60, 'The address can be up to 60 characters long.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'The address can have small letters, numbers and single dashes.')

export const slugInput = z.object({ slug: word().max(60, 'That is not a circle we know.') })
export const circleIdInput = z.object({ circleId: id })
export const hearNewInput = z.object({ circleId: id, hearsNew: z.boolean() })
export const membershipIdInput = z.object({ membershipId: id })
export const joinInput = z.object({
  circleId: id,
  answer: optionalTextField(circleLimits.answer, 'Your answer').optional(),
})
export const tokenInput = z.object({
  token: word().min(16, 'This invite link is not whole.').max(100, 'This invite link is not whole.'),
})
export const decideRequestInput = z.object({ membershipId: id, accept: z.boolean() })
export const revokeInviteInput = z.object({ inviteId: id })

const guideline = z.object({
  /** Of one that is there already and stays, perhaps in other words. */
  id: id.optional(),
  title: textField(80, 'The guideline'),
  body: textField(circleLimits.guideline, 'What it means'),
})
const guidelines = z
  .array(guideline)
  .max(circleLimits.guidelines, 'Eight guidelines are enough.')
  .refine((all) => {
    const ids = all.flatMap((one) => (one.id ? [one.id] : []))
    return new Set(ids).size === ids.length
  }, 'A guideline stands there twice.')
export const saveGuidelinesInput = z.object({ circleId: id, guidelines })
export const addWordInput = z.object({
  circleId: id,
  phrase: textField(circleLimits.word, 'The phrase').refine(
    (phrase) => phrase.length >= 2,
    'A phrase has at least two characters.',
  ),
})
export const wordIdInput = z.object({ wordId: id })
const circleFields = z.object({
  name: textField(circleLimits.name, 'The name'),
  forWhom: textField(circleLimits.forWhom, 'Who it is for'),
  about: textField(circleLimits.about, 'The description'),
  accent: z.enum(accents),
  joinPolicy: z.enum(joinPolicies),
  joinQuestion: textField(circleLimits.question, 'The question').nullable(),
  guidelines,
})
const questionFitsPolicy = (circle: { joinPolicy: string; joinQuestion: string | null }) =>
  (circle.joinPolicy === 'request') === (circle.joinQuestion !== null)
const questionMessage = 'A circle that people ask to join has one question; the others have none.'
export const createCircleInput = circleFields.extend({ slug }).refine(questionFitsPolicy, questionMessage)
export const updateCircleInput = circleFields
  .extend({ circleId: id })
  .refine(questionFitsPolicy, questionMessage)

export type JoinInput = z.output<typeof joinInput>
export type CreateCircleInput = z.output<typeof createCircleInput>
export type UpdateCircleInput = z.output<typeof updateCircleInput>

export type GuidelineInput = z.output<typeof guideline>
export type SaveGuidelinesInput = z.output<typeof saveGuidelinesInput>
export type AddWordInput = z.output<typeof addWordInput>

export type WordView = { id: string; phrase: string; createdAt: Date }
export type GuidelineView = { id: string; title: string; body: string }
export type YourMembership = {
  state: 'pending' | 'active' | 'declined' | 'left' | 'removed'
  role: 'member' | 'host'
} | null

/** The front page of a circle: all that somebody who has not joined may see. */
export type CircleView = {
  /** Whether posts may carry pictures. */
  allowsImages: boolean
  id: string
  /** A pair is a place for two, listed nowhere. */
  kind: 'circle' | 'pair'
  slug: string
  name: string
  forWhom: string
  about: string
  accent: string
  joinPolicy: (typeof joinPolicies)[number]
  joinQuestion: string | null
  guidelines: GuidelineView[]
  hosts: string[]
  membership: YourMembership
  /** Whether the viewer hears of new conversations here. */
  hearsNew: boolean
  /** Whether ordinary members make invite links here. */
  membersInvite: boolean
}
export const allowPicturesInput = z.object({ circleId: id, allow: z.boolean('With pictures, or without?') })
export type AllowPicturesInput = z.output<typeof allowPicturesInput>

export type CircleCard = Pick<
  CircleView,
  'id' | 'slug' | 'name' | 'forWhom' | 'accent' | 'joinPolicy' | 'allowsImages' | 'membership'
> & {
  /** Posts by others in this circle that the viewer has not read; at most 100, 0 for who has not joined. */
  unread: number
}

export type RequestView = {
  membershipId: string
  name: string
  answer: string | null
  state: 'pending' | 'declined' | 'active'
  askedAt: Date
  decidedAt: Date | null
}
export type HostMemberView = {
  membershipId: string
  name: string
  role: 'member' | 'host'
  you: boolean
  since: Date
}
export type InviteView = { id: string; createdAt: Date; expiresAt: Date; uses: number; revoked: boolean }
/** `mayMake`: whether the viewer may make one more. */
export type InvitesView = { mayMake: boolean; invites: InviteView[] }
