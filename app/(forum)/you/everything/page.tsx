import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
import { Section } from '../_you/section.tsx'
import { Copy } from './_everything/copy.tsx'
import { Leave } from './_everything/leave.tsx'

export const metadata = { title: 'Everything about you' }

export default async function EverythingPage() {
  await memberOnPage('/you/everything')
  const copy = await (await api()).exports.show()
  return (
    <>
      <PageHead
        back={backToYou}
        title="Everything about you"
        lead="It is yours: to take with you, and to take away."
      />
      <div className="grid gap-10">
        <Section title="A copy to keep">
          <Copy first={copy} />
        </Section>
        <Section title="Leaving">
          <Leave />
        </Section>
      </div>
    </>
  )
}
