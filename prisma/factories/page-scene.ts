import sharp from 'sharp'
import type { Viewer } from '#server/auth/viewer.ts'
import { createInvite } from '#server/circles/invite.ts'
import { db } from '#server/db.ts'
import { askForExport } from '#server/exports/ask-for-export.ts'
import { buildExport } from '#server/exports/build-export.ts'
import type { PageScene } from '#server/trpc/doors/page.ts'
import { giveReview, makeReview } from './review.ts'
import type { makeWalkers } from './walkers.ts'

type Walkers = Awaited<ReturnType<typeof makeWalkers>>

const putPicture = async ({ memberId: uploaderId }: Viewer, webp: Buffer, postId: string | null) => {
  const { id } = await db.image.create({
    data: {
      uploaderId,
      postId,
      position: postId ? 0 : null,
      width: 1,
      height: 1,
      bytes: { create: { webp: new Uint8Array(webp) } },
    },
    select: { id: true },
  })
  return id
}

const makeExport = async (viewer: Viewer) => {
  const { exportId } = await askForExport(viewer)
  await buildExport(exportId)
  return exportId
}

const sendCard = async (caseId: string, to: Viewer, from: Viewer) => {
  const { id } = await db.careCard.create({
    data: {
      caseId,
      toId: to.memberId,
      sentById: from.memberId,
      words: 'We are thinking of you.',
      region: 'US',
      lines: [],
      windowEnd: new Date(Date.now() + 86_400_000),
    },
  })
  return id
}

const openPlaceForTwo = async (...two: Viewer[]) => {
  const memberships = { create: two.map(({ memberId }) => ({ memberId, state: 'active' as const })) }
  const { slug } = await db.circle.create({
    data: {
      kind: 'pair',
      slug: `two-${crypto.randomUUID()}`,
      name: 'The two of you',
      forWhom: 'You and one other parent',
      about: 'A place for two.',
      joinPolicy: 'invite',
      memberships,
    },
  })
  return slug
}

/** What pages and addresses are about, beside what procedures are asked for. */
export const makePageScene = async ({ made, scene, people }: Walkers): Promise<PageScene> => {
  const grey = sharp({ create: { width: 2, height: 2, channels: 3, background: '#999' } })
  const webp = await grey.clone().webp().toBuffer()
  await db.circle.update({ where: { id: made.circle.id }, data: { allowsImages: true } })
  const { decisionId } = await db.statement.findFirstOrThrow({
    where: { memberId: people.suspended.memberId },
  })
  const { reviewId } = await makeReview()
  await giveReview(reviewId, people.moderator)
  return {
    ...scene,
    imageId: await putPicture(made.author, webp, made.postId),
    reportedImageId: await putPicture(made.reader, webp, made.reply.postId),
    waitingImageId: await putPicture(people.member, webp, null),
    inviteToken: (await createInvite(people.host, made.circle.id)).token,
    exportId: await makeExport(people.member),
    cardId: await sendCard(scene.supportCaseId, people.member, people.care),
    pairSlug: await openPlaceForTwo(people.member, made.author),
    decisionId,
    reviewId,
    picture: await grey.clone().jpeg().toBuffer(),
  }
}
