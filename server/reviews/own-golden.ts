import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { ReviewLane, ReviewVerdict } from './policy.ts'
import type { OwnGolden } from './schema.ts'

const most = 50

/** The golden cases that the viewer has answered, for their eyes alone. */
export const ownGolden = async ({ memberId }: Viewer): Promise<OwnGolden[]> => {
  const rows = await db.review.findMany({
    where: { reviewerId: memberId, kind: 'golden', doneAt: { not: null } },
    orderBy: { doneAt: 'desc' },
    take: most,
    include: { golden: { select: { text: true, why: true } } },
  })
  return rows.map(({ id, lane, golden, verdict, first, doneAt, createdAt }) => ({
    reviewId: id,
    lane: lane as ReviewLane,
    text: golden?.text ?? '',
    said: verdict as ReviewVerdict,
    expected: first as ReviewVerdict,
    why: golden?.why ?? '',
    at: doneAt ?? createdAt,
  }))
}
