import type { Viewer } from '#server/auth/viewer.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import { requireHost } from './require-host.ts'
import type { AllowPicturesInput } from './schema.ts'

/** Lets posts of a circle carry pictures, or no new ones any more. Those that are there stay with their posts. */
export const allowPictures = async (viewer: Viewer, { circleId, allow }: AllowPicturesInput) => {
  await requireHost(viewer, circleId)
  return transaction(async (tx) => {
    const { count } = await tx.circle.updateMany({
      where: { id: circleId, allowsImages: !allow },
      data: { allowsImages: allow },
    })
    if (count > 0)
      await appendModLog(tx, {
        actorId: viewer.memberId,
        act: 'circle.pictures',
        subject: circleId,
        detail: { allow },
      })
    return { circleId, allow }
  })
}
