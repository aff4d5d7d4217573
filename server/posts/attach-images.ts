import { conflict, invalid } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import type { ImagesInput } from './schema.ts'

type Carrier = { postId: string; authorId: string; circleId: string }

/** Gives a post the pictures that its author sent for it. All of them or the post is not written. */
export const attachImages = async (
  tx: Tx,
  { postId, authorId, circleId }: Carrier,
  images: ImagesInput = [],
) => {
  if (images.length === 0) return
  const { allowsImages } = await tx.circle.findUniqueOrThrow({
    where: { id: circleId },
    select: { allowsImages: true },
  })
  if (!allowsImages) throw invalid('This circle speaks in words, without pictures. Your words are kept.')
  for (const [position, { id, alt }] of images.entries()) {
    const { count } = await tx.image.updateMany({
      where: { id, uploaderId: authorId, postId: null },
      data: { postId, position, alt: alt || null },
    })
    if (count === 0)
      throw conflict('A picture is not here any more. Your words are kept; please add the picture again.')
  }
}
