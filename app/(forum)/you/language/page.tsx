import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
import { Section } from '../_you/section.tsx'
import { LanguageField } from './_language/language-field.tsx'
import { TimeZoneField } from './_language/time-zone-field.tsx'

export const metadata = { title: 'Language and time' }

export default async function LanguagePage() {
  await memberOnPage('/you/language')
  const me = await (await api()).members.me()
  if (!me) return null
  return (
    <>
      <PageHead back={backToYou} title="Language and time" />
      <div className="grid gap-10">
        <Section title="Language">
          <LanguageField language={me.language} />
        </Section>
        <Section title="Your clock">
          <TimeZoneField timeZone={me.timeZone} zones={Intl.supportedValuesOf('timeZone')} />
        </Section>
      </div>
    </>
  )
}
