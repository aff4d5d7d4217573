import { PageHead } from '#app/_ui/page-head.tsx'
import { CircleForm } from '../_circles/circle-form.tsx'

export const metadata = { title: 'A new circle' }

export default function NewCirclePage() {
  return (
    <>
      <PageHead
        title="A new circle"
        lead="You are its first host. You can change everything later but its address."
        back={{ href: '/admin', label: 'Members and circles' }}
      />
      <CircleForm circle={null} />
    </>
  )
}
