import type { DraftPicture } from '#server/drafts/schema.ts'

export const addressOf = (imageId: string) => `/api/images/${imageId}`

export const unsaid = 'A picture without a description'

/** Pictures of a draft as they go with a post. */
export const toSend = (pictures: DraftPicture[] | undefined) =>
  pictures && pictures.length > 0 ? { images: pictures.map(({ id, alt }) => ({ id, alt: alt || null })) } : {}
