import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Case } from './_case/case.tsx'

export const metadata = { title: 'One to look at' }

export default async function CasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  return <Case first={await forPage((await api()).decisions.case({ caseId }))} />
}
