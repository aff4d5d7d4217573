import { WaitingList } from '#app/_features/threads/waiting-list.tsx'
import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { WillingSwitch } from './willing-switch.tsx'

export const metadata = { title: 'First answers' }

export default async function FirstAnswersPage() {
  await memberOnPage('/you/first-answers')
  const { willing, waiting } = await (await api()).greeting.waiting()
  return (
    <OwnRoom
      title="First answers"
      lead="The hardest minutes are those after you said it and nobody has spoken yet."
    >
      <WillingSwitch on={willing} />
      {willing && (
        <Section title="Waiting for a first answer">
          {waiting.length > 0 ? (
            <WaitingList threads={waiting} />
          ) : (
            <p className="text-ink-soft">Nobody is waiting just now. That is a good sign.</p>
          )}
        </Section>
      )}
    </OwnRoom>
  )
}
