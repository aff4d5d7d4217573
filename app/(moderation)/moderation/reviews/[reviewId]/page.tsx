import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Review } from '../_reviews/review.tsx'

export const metadata = { title: 'With fresh eyes' }

export default async function ReviewPage({ params }: { params: Promise<{ reviewId: string }> }) {
  const { reviewId } = await params
  return <Review key={reviewId} first={await forPage((await api()).reviews.show({ reviewId }))} />
}
