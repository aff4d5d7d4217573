import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { Devices } from '../_you/devices.tsx'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { Address } from './_address/address.tsx'
import { Passkeys } from './_passkeys/passkeys.tsx'
import { SecondStep } from './_second-step/second-step.tsx'

export const metadata = { title: 'Signing in' }

const byMail = 'A link by mail always opens the door. It cannot be lost or locked.'
const mailIsGone =
  'A link by mail opens the door, and your mailbox takes none just now. Further down you can see to another one.'

export default async function SigningInPage() {
  await memberOnPage('/you/signing-in')
  const caller = await api()
  const [sessions, passkeys, step, address] = await Promise.all([
    caller.members.sessions(),
    caller.passkeys.list(),
    caller.proofs.secondStep(),
    caller.addresses.show(),
  ])
  return (
    <OwnRoom title="Signing in" lead={address.refused ? mailIsGone : byMail}>
      <Section title="Passkeys">
        <Passkeys passkeys={passkeys} device={sessions[0]?.device ?? 'A passkey'} />
      </Section>
      {step.forThem && (
        <Section title="A second step">
          <SecondStep step={step} />
        </Section>
      )}
      <Section title="Your mail address">
        <Address address={address} />
      </Section>
      <Section title="Where you are signed in">
        <Devices sessions={sessions} />
      </Section>
    </OwnRoom>
  )
}
