import type { Viewer } from '#server/auth/viewer.ts'
import { activeMembership } from '#server/circles/active-membership.ts'
import { db } from '#server/db.ts'
import { forbidden, invalid } from '#server/errors.ts'
import { requireVoice } from '#server/sanctions/require-voice.ts'
import { id } from '#server/text.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { makePicture } from './make-picture.ts'
import { imageLimits, type TakenImage } from './schema.ts'

/** Whether this member may add a picture here. Asked before a byte is read. */
export const requirePictures = async (viewer: Viewer, circleId: string) => {
  if (!id.safeParse(circleId).success) throw invalid('For which circle is this picture?')
  await activeMembership(viewer, circleId)
  await requireVoice(viewer, circleId)
  const { allowsImages } = await db.circle.findUniqueOrThrow({
    where: { id: circleId },
    select: { allowsImages: true },
  })
  if (!allowsImages) throw forbidden('This circle speaks in words, without pictures. Your words are kept.')
}

// Who chooses again and again keeps the last few.
const dropOldest = async (tx: Tx, uploaderId: string) => {
  const kept = await tx.image.findMany({
    where: { uploaderId, postId: null },
    orderBy: { createdAt: 'desc' },
    skip: imageLimits.waiting,
    select: { id: true },
  })
  await tx.image.deleteMany({ where: { id: { in: kept.map(({ id }) => id) }, postId: null } })
}

/** Takes a picture in. It is its sender's alone until a post of theirs carries it, and goes after a day. */
export const takeUpload = async (viewer: Viewer, bytes: Buffer): Promise<TakenImage> => {
  const { webp, width, height } = await makePicture(bytes)
  return transaction(async (tx) => {
    const { id } = await tx.image.create({
      data: { uploaderId: viewer.memberId, width, height, bytes: { create: { webp: new Uint8Array(webp) } } },
      select: { id: true },
    })
    await dropOldest(tx, viewer.memberId)
    return { id, width, height }
  })
}
