import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { looksAfter } from '#server/auth/roles.ts'
import { Devices } from './_you/devices.tsx'
import { NameForm } from './_you/name-form.tsx'
import { Places } from './_you/places.tsx'
import { RegionField } from './_you/region-field.tsx'
import { Section } from './_you/section.tsx'
import { SettingSwitch } from './_you/setting-switch.tsx'
import { SignOutButton } from './_you/sign-out-button.tsx'
import { SignatureForm } from './_you/signature-form.tsx'

export const metadata = { title: 'You' }

export default async function YouPage() {
  const viewer = await memberOnPage('/you')
  const caller = await api()
  const [me, sessions, circles] = await Promise.all([
    caller.members.me(),
    caller.members.sessions(),
    caller.circles.list(),
  ])
  if (!me) return null
  const signs = looksAfter(viewer)
  const mine = circles.filter(({ membership }) => membership?.state === 'active')
  return (
    <>
      <PageHead title="You" lead="How you are seen here, and where you are signed in." />
      <div className="grid gap-10">
        <Section title="Your name here">
          <NameForm current={me.displayName ?? ''} />
        </Section>
        <Section title="While you read">
          <SettingSwitch
            setting="showsPresence"
            on={me.showsPresence}
            label="Let others see that someone is here"
            hint="While you read a conversation, the others there see “someone is here”. Never that it is you."
          />
        </Section>
        <Section title="While you write">
          <SettingSwitch
            setting="wantsHints"
            on={me.wantsHints}
            label="Offer me kinder words while I write"
            hint="When words might hurt a tired parent, you see another way to say them before you post. Your draft is not kept, and it is always you who decides."
          />
        </Section>
        <Section title="When somebody hurt you">
          <SettingSwitch
            setting="takesApologies"
            on={me.takesApologies}
            label="I am open to a sorry"
            hint="Somebody whose answer to you was taken out of view can say sorry, once. You choose whether to read it, and there is nothing to answer. While this is off, none is even written down."
          />
        </Section>
        {signs && (
          <Section title="How you sign">
            <SignatureForm current={me.signsAs ?? ''} name={me.displayName ?? ''} />
          </Section>
        )}
        <Section title="Help near you">
          <RegionField region={me.region} />
          <SettingSwitch
            setting="takesCareCards"
            on={me.takesCareCards}
            label="Send me a card when others worry about me"
            hint="Somebody of the care team writes to you then, privately. Switched off, no worry of others brings you one; what you write yourself can still be answered."
          />
        </Section>
        <Section title="Your places">
          <Places circles={mine} role={me.role} />
        </Section>
        <Section title="Where you are signed in">
          <Devices sessions={sessions} />
        </Section>
        <Section title="Leaving for now">
          <p className="mb-4 break-words text-ink-soft">
            You are signed in as {me.email}. Nobody else sees this address.
          </p>
          <SignOutButton />
        </Section>
      </div>
    </>
  )
}
