import { forPage, signedInOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Statement } from './_statement/statement.tsx'

// The tab and the history of a shared phone say nothing about what was decided.
export const metadata = { title: 'A note from a moderator' }

export default async function StatementPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const { decisionId } = await params
  const { suspended } = await signedInOnPage(`/notices/statement/${decisionId}`)
  const caller = await api()
  const [statement, appeal] = await forPage(
    Promise.all([caller.statements.show({ decisionId }), caller.appeals.show({ decisionId })]),
  )
  return <Statement first={statement} appeal={appeal} suspended={suspended} />
}
