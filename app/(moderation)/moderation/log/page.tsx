import { forPage } from '#app/_trpc/for-page.ts'
import { api, currentViewer } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { isAtLeast } from '#server/auth/roles.ts'
import { LogFile } from './_log/log-file.tsx'
import { LogList } from './_log/log-list.tsx'

export const metadata = { title: 'What was decided' }

export default async function LogPage() {
  const [first, viewer] = await Promise.all([forPage((await api()).decisions.log({})), currentViewer()])
  return (
    <>
      <PageHead
        back={{ href: '/moderation', label: 'Moderation' }}
        title="What was decided"
        lead="Every act of the people who look after this place. Nothing can be taken out of it or changed."
      />
      <p className="-mt-2 mb-5 flex flex-wrap gap-x-6">
        <TextLink href="/transparency" className="inline-block py-2.5">
          What everybody can read of it
        </TextLink>
        {viewer && isAtLeast(viewer, 'lead') && <LogFile />}
      </p>
      <LogList first={first} />
    </>
  )
}
