import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { Copy } from './_everything/copy.tsx'
import { Leave } from './_everything/leave.tsx'

export const metadata = { title: 'Everything about you' }

export default async function EverythingPage() {
  await memberOnPage('/you/everything')
  const copy = await (await api()).exports.show()
  return (
    <OwnRoom title="Everything about you" lead="It is yours: to take with you, and to take away.">
      <Section title="A copy to keep">
        <Copy first={copy} />
      </Section>
      <Section title="Leaving">
        <Leave />
      </Section>
    </OwnRoom>
  )
}
