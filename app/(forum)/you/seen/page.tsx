import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { looksAfter } from '#server/auth/roles.ts'
import { NameForm } from '../_you/name-form.tsx'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { SettingSwitch } from '../_you/setting-switch.tsx'
import { SignatureForm } from '../_you/signature-form.tsx'
import { AsOthersSee } from './_seen/as-others-see.tsx'
import { WhereItShows } from './_seen/where-it-shows.tsx'

export const metadata = { title: 'What others see' }

export default async function SeenPage() {
  const viewer = await memberOnPage('/you/seen')
  const me = await (await api()).members.me()
  if (!me) return null
  const name = me.displayName ?? 'A parent'
  return (
    <OwnRoom title="What others see" lead="A name and your words. That is all there is.">
      <Section title="Your name here">
        <NameForm current={me.displayName ?? ''} />
      </Section>
      <Section title="How you look in a conversation">
        <AsOthersSee name={name} />
      </Section>
      <Section title="While you read">
        <SettingSwitch
          setting="showsPresence"
          on={me.showsPresence}
          label="Let others see that someone is here"
          hint="While you read a conversation, the others there see “someone is here”. Never that it is you."
        />
      </Section>
      {looksAfter(viewer) && (
        <Section title="How you sign">
          <SignatureForm current={me.signsAs ?? ''} name={name} />
        </Section>
      )}
      <Section title="Where something of yours shows">
        <WhereItShows />
      </Section>
    </OwnRoom>
  )
}
