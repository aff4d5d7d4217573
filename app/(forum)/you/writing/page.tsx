import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { PutAway } from '../_you/put-away.tsx'
import { Section } from '../_you/section.tsx'
import { SettingSwitch } from '../_you/setting-switch.tsx'

export const metadata = { title: 'While you write' }

export default async function WritingPage() {
  await memberOnPage('/you/writing')
  const caller = await api()
  const [me, away] = await Promise.all([caller.members.me(), caller.prompts.away()])
  if (!me) return null
  return (
    <OwnRoom title="While you write">
      <SettingSwitch
        setting="wantsHints"
        on={me.wantsHints}
        label="Offer me kinder words while I write"
        hint="When words might hurt a tired parent, you see another way to say them before you post. Your draft is not kept, and it is always you who decides."
      />
      <Section title="When somebody hurt you">
        <SettingSwitch
          setting="takesApologies"
          on={me.takesApologies}
          label="I am open to a sorry"
          hint="Somebody whose answer to you was taken out of view can say sorry, once. You choose whether to read it, and there is nothing to answer. While this is off, none is even written down."
        />
      </Section>
      {away.length > 0 && (
        <Section title="Prompts you put away">
          <PutAway away={away} />
        </Section>
      )}
    </OwnRoom>
  )
}
