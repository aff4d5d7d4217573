import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { ReviewVerdict } from './policy.ts'
import { readMatter } from './read-matter.ts'
import type { FirstLook, ReviewView } from './schema.ts'

const none = 'This one is not with you. It may be with somebody else by now.'

/** How the one before saw it, in their words and without their name; asked for when one's own word is given. */
const firstLook = async (reviewId: string): Promise<FirstLook> => {
  const { first, agreed, decision, assessment, golden } = await db.review.findUniqueOrThrow({
    where: { id: reviewId },
    select: {
      first: true,
      agreed: true,
      decision: { select: { reason: true } },
      assessment: { select: { reason: true } },
      golden: { select: { why: true } },
    },
  })
  const words = golden?.why ?? decision?.reason ?? assessment?.reason ?? ''
  return { verdict: first as ReviewVerdict, words, agreed: agreed === true, golden: golden !== null }
}

/** What somebody looks at again. Until they have given their word, nothing of the first one leaves the database. */
export const readReview = async (viewer: Viewer, reviewId: string): Promise<ReviewView> => {
  const review = await db.review.findFirst({
    where: { id: reviewId, reviewerId: viewer.memberId },
    select: { id: true, doneAt: true, verdict: true, reason: true },
  })
  if (!review) throw notFound(none)
  const matter = await readMatter(reviewId)
  if (!review.doneAt) return { id: review.id, matter, answer: null, first: null }
  const answer = { verdict: review.verdict as ReviewVerdict, reason: review.reason ?? '' }
  return { id: review.id, matter, answer, first: await firstLook(reviewId) }
}
