import { z } from 'zod'
import type { FoundPost } from '#server/search/schema.ts'
import { id, moment } from '#server/text.ts'

export const savedPerPage = 20

export const savedPostInput = z.object({ postId: id })
export const listSavedInput = z.object({ cursor: z.object({ at: moment, id }).nullish() })

/** A post that the viewer keeps. `post` is null when it is not there for them any more. */
export type SavedView = { postId: string; savedAt: Date; post: FoundPost | null }
export type SavedList = { saved: SavedView[]; next: { at: Date; id: string } | null }
