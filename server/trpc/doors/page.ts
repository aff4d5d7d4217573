import type { For } from '../walk-people.ts'
import type { Scene } from './door.ts'

/** What pages have to show, beside what procedures are asked for. */
export type PageScene = Scene & {
  /** A picture in the thread, one at the words that were reported, and one that its owner has not posted yet. */
  imageId: string
  reportedImageId: string
  waitingImageId: string
  /** A live invite link of the circle. */
  inviteToken: string
  /** Of the member of the circle: their copy of everything, a card of the care team, their place with a buddy. */
  exportId: string
  cardId: string
  pairSlug: string
  /** What the suspended one was told. */
  decisionId: string
  /** What the moderator looks at again. */
  reviewId: string
  /** A picture as somebody's phone sends it. */
  picture: Buffer
}

/** What only those should come across whom a page is for. `context`: what was said around the words of a case. */
export type Secret = 'cases' | 'context' | 'ids' | 'mail'

/**
 * One row for a page or an address, by its place in `app` without its groups; in brackets, what it is asked for where
 * that decides. Whom it is `for` is let in (an answer of 200); everybody else is sent on or finds nothing there.
 */
export type PageDoor = {
  for: For
  at: (scene: PageScene) => string
  about?: 'thread' | 'case'
  /** A place of this kind where nothing is. Whoever is not let in gets the same answer there. */
  elsewhere?: string
  body?: (scene: PageScene) => Buffer
  /** What those who are let in may read here: reported words, ids of members, mail addresses. */
  tells?: readonly Secret[]
}
export type PageDoors = Record<string, PageDoor>

export const here = (path: string) => () => path
export const nobody = [] as const
