import type { Door, Scene } from './doors/door.ts'

/** Who comes to each door. `outsider` has agreed to the rules and joined no circle; `otherHost` hosts another circle. */
export const everybody = [
  'guest',
  'newcomer',
  'suspended',
  'outsider',
  'member',
  'otherHost',
  'host',
  'moderator',
  'care',
  'lead',
  'admin',
] as const
export type Who = (typeof everybody)[number]

const staff = ['moderator', 'care', 'lead', 'admin'] as const
const welcomed = ['outsider', 'member', 'otherHost', 'host', ...staff] as const

const opensFor: Record<Door['for'], readonly Who[]> = {
  anyone: everybody,
  signedIn: ['newcomer', ...welcomed],
  evenSuspended: everybody.filter((who) => who !== 'guest'),
  members: welcomed,
  circle: ['member', 'host'],
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

/** Whether a door opens for somebody: a host of another circle gets nothing of this one's cases. */
export const opens = (who: Who, door: Door, scene: Scene) =>
  opensFor[door.for].includes(who) &&
  !(who === 'otherHost' && door.for === 'caretakers' && isAbout(scene, door.input(scene)))

/** Whether somebody is let in to what names a support case. */
export const opensForCare = (who: Who) => opensFor.care.includes(who)
