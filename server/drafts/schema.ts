import { z } from 'zod'
import { id, word } from '#server/text.ts'

export const draftLimits = { words: 10_000, title: 140, each: 100 } as const

const uuid = '[0-9a-f-]{36}'
const placeLike = (ending: string) =>
  z
    .string()
    .regex(
      new RegExp(`^(write|(thread|edit|appeal|sorry):${uuid})${ending}$`),
      'That is not a place to write.',
    )
/** `write`, `thread:<id>`, `edit:<postId>`, and what is said in an appeal or to say sorry. */
const place = placeLike('')
/** With `~<device>`: what was set aside there. */
const placeOrAside = placeLike(`(~${uuid})?`)

/** As it was typed, spaces at the end included: only what no database can hold goes. */
const typed = (max: number, what: string) =>
  z
    .string(`${what} should be text.`)
    .max(max, `${what} can be up to ${max.toLocaleString('en')} characters long.`)
    .transform((text) => text.replaceAll('\0', '').toWellFormed())

/** A picture that was taken in for these words. `unsaid`: they would rather not describe it. */
const picture = z.object({
  id,
  width: z.int32(),
  height: z.int32(),
  alt: word().max(300),
  unsaid: z.boolean(),
})
export type DraftPicture = z.output<typeof picture>

/** What was chosen beside the words. What can't be read is left out: it never stands in the way of the words. */
const details = z
  .object({
    circleId: word().max(36),
    intent: word().max(20),
    wish: word().max(20),
    trigger: word().max(20).nullable(),
    contentNote: word().max(80),
    anonymous: z.boolean(),
    threadId: word().max(36),
    postRevision: z.int32(),
    /** Somebody who asked to be heard was kept in mind before these words are sent. */
    heardAsked: z.boolean(),
    /** A post of the conversation that the words take up. */
    quotesId: word().max(36).nullable(),
    pictures: z.array(picture).max(3),
  })
  .partial()
export type DraftDetails = z.output<typeof details>
export const readDetails = (kept: unknown): DraftDetails => details.catch({}).parse(kept)

export const keepDraftInput = z.object({
  place,
  title: typed(draftLimits.title, 'The title'),
  words: typed(draftLimits.words, 'A draft'),
  details: details.catch({}),
  key: word().min(8).max(64),
  /** The revisions these words are based on: the last one that was read, and what this device sent since. */
  seen: z.array(id).max(20),
  /** The revision they become. Made by the browser, so that it knows its own words after a lost answer. */
  revision: id,
  device: id,
})
export const placeInput = z.object({ place })
export const dropDraftInput = z.object({ place: placeOrAside, seen: id })
export type KeepDraftInput = z.output<typeof keepDraftInput>
export type DropDraftInput = z.output<typeof dropDraftInput>

export type DraftView = {
  place: string
  title: string
  words: string
  details: DraftDetails
  key: string
  revision: string
  updatedAt: Date
}
/** What stands in one place, and what was written there on other devices meanwhile. */
export type PlaceView = { draft: DraftView | null; beside: DraftView[] }
/** `posted`: the key was used meanwhile, so that these words are something new. */
export type KeptDraft = ({ state: 'kept' } & PlaceView) | { state: 'posted' }
