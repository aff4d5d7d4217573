/** What the walk over all procedures has to offer as input. */
export type Scene = {
  circle: { id: string; slug: string }
  threadId: string
  postId: string
  caseId: string
  /** A case about care in the same circle. */
  supportCaseId: string
  guidelineId: string
  /** Somebody of the care team. */
  careId: string
}

/**
 * For whom a procedure opens. `circle`: active members of the scene's circle; `hosts`: its hosts, and admins;
 * `caretakers`: its hosts, and moderators; `evenSuspended`: whoever is signed in, also while the door is closed.
 * `mayBeEmpty`: the door opens, but with this input there is nothing behind it.
 */
export type Door = {
  for:
    | 'anyone'
    | 'signedIn'
    | 'evenSuspended'
    | 'members'
    | 'circle'
    | 'hosts'
    | 'caretakers'
    | 'moderators'
    | 'care'
    | 'leads'
    | 'admins'
  input: (scene: Scene) => unknown
  mayBeEmpty?: true
}

/** Rows of one feature, by the name of the procedure. */
export type Doors = Record<string, Door>

/** What is said in the scene of the walk, and nowhere else. */
export const said = {
  title: 'Marmalade before seven',
  body: 'We scraped marmalade off the lamp again.',
  reply: 'With mine the marmalade was always locked away.',
  worrying: 'I am so tired of marmalade and of all this.',
} as const

export const nothing = () => undefined
export const nowhere = '00000000-0000-7000-8000-000000000000'
export const tab = 'tab-of-the-walk'
export const thread = ({ threadId }: Scene) => ({ threadId })
export const thresholds = { shaming: 0.8, hostile: 0.8, solicitation: 0.8, crisis: 0.8 }
export const post = ({ postId }: Scene) => ({ postId })
export const soon = () => ({ startsAt: new Date(), endsAt: new Date(Date.now() + 3_600_000) })
export const circle = (scene: Scene) => ({ circleId: scene.circle.id })
