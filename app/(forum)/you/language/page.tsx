import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { LanguageField } from './_language/language-field.tsx'
import { TimeZoneField } from './_language/time-zone-field.tsx'

export const metadata = { title: 'Language and time' }

export default async function LanguagePage() {
  await memberOnPage('/you/language')
  const me = await (await api()).members.me()
  if (!me) return null
  return (
    <OwnRoom title="Language and time">
      <Section title="Language">
        <LanguageField language={me.language} />
      </Section>
      <Section title="Your clock">
        <TimeZoneField timeZone={me.timeZone} zones={Intl.supportedValuesOf('timeZone')} />
      </Section>
    </OwnRoom>
  )
}
