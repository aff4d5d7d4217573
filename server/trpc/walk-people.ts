import type { Door, Scene } from './doors/door.ts'

/**
 * Who comes to each door. `suspended` is in the circle too; `outsider` has agreed to the rules and joined no circle;
 * `left` and `removed` were in it; `paused` takes a break; between `apart` and who began the thread there is a block;
 * `otherHost` hosts another circle; `owing` runs the place, and owes this browser their second step.
 */
export const everybody = [
  'guest',
  'newcomer',
  'suspended',
  'outsider',
  'left',
  'removed',
  'member',
  'paused',
  'apart',
  'otherHost',
  'host',
  'owing',
  'moderator',
  'care',
  'lead',
  'admin',
] as const
export type Who = (typeof everybody)[number]

const staff = ['moderator', 'care', 'lead', 'admin'] as const
const outside: readonly Who[] = ['guest', 'newcomer', 'suspended']
const welcomed = everybody.filter((who) => !outside.includes(who))

/** For which kind of people something is, or for whom of them one by one. */
export type For = Door['for'] | readonly Who[]

const opensFor: Record<Door['for'], readonly Who[]> = {
  anyone: everybody,
  signedIn: ['newcomer', ...welcomed],
  evenSuspended: everybody.filter((who) => who !== 'guest'),
  members: welcomed,
  circle: ['member', 'paused', 'apart', 'host'],
  hosts: ['host', 'admin'],
  caretakers: ['otherHost', 'host', ...staff],
  moderators: staff,
  care: ['care', 'lead', 'admin'],
  leads: ['lead', 'admin'],
  admins: ['admin'],
}

/** Whether what somebody asks for names something of the circle that the walk is about. */
const isAbout = (scene: Scene, input: unknown) => {
  const { circle, threadId, postId, caseId, guidelineId } = scene
  const asked = JSON.stringify(input) ?? ''
  return [circle.id, circle.slug, threadId, postId, caseId, guidelineId].some((one) => asked.includes(one))
}

/** Whether what somebody asks for names the thread, or a post of it. */
const isInThread = ({ threadId, postId }: Scene, input: unknown) => {
  const asked = JSON.stringify(input) ?? ''
  return [threadId, postId].some((one) => asked.includes(one))
}

/** Whether a door opens to such a person at all. */
export const lets = (who: Who, kind: For) => (typeof kind === 'string' ? opensFor[kind] : kind).includes(who)

/**
 * The same for what is about the one thread, or about its open case: between whom there is a block no thread is, and
 * who hosts elsewhere has nothing to do with a case of here.
 */
export const letsTo = (who: Who, kind: For, about?: 'thread' | 'case') =>
  lets(who, kind) && !(who === 'apart' && about === 'thread') && !(who === 'otherHost' && about === 'case')

/**
 * Whether a door opens for somebody: a host of another circle gets nothing of this one's cases, and between whom
 * there is a block, no thread is.
 */
export const opens = (who: Who, door: Door, scene: Scene) =>
  letsTo(
    who,
    door.for,
    door.for === 'circle' && isInThread(scene, door.input(scene)) ? 'thread' : undefined,
  ) && !(who === 'otherHost' && door.for === 'caretakers' && isAbout(scene, door.input(scene)))

/** Whether somebody is let in to what names a support case. */
export const opensForCare = (who: Who) => opensFor.care.includes(who)
