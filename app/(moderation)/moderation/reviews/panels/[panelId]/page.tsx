import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Panel } from '../../_reviews/panel.tsx'

export const metadata = { title: 'A panel of three' }

export default async function PanelPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params
  return <Panel key={panelId} first={await forPage((await api()).reviews.panel({ panelId }))} />
}
