import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { Section } from '../_you/section.tsx'
import { DigestForm } from './_notices/digest-form.tsx'
import { MailSection } from './_notices/mail-section.tsx'
import { OwnChoice } from './_notices/own-choice.tsx'
import { PresetChoice } from './_notices/preset-choice.tsx'
import { PushSection } from './_notices/push-section.tsx'
import { QuietHours } from './_notices/quiet-hours.tsx'
import { TestButton } from './_notices/test-button.tsx'

export const metadata = { title: 'Notices' }

export default async function NoticeSettingsPage() {
  await memberOnPage('/you/notices')
  const settings = await (await api()).deliveries.settings()
  return (
    <OwnRoom
      title="How you hear from us"
      lead="Nothing here is urgent by itself. What is sent says that there is something, never what."
    >
      <Section title="Whatever fits you">
        <PresetChoice settings={settings} />
        <OwnChoice settings={settings} />
      </Section>
      <Section title="Quiet hours">
        <QuietHours windows={settings.quietHours} timeZone={settings.timeZone} />
      </Section>
      <Section title="A summary">
        <DigestForm settings={settings} />
      </Section>
      <Section title="On this phone or computer">
        <PushSection devices={settings.devices} />
      </Section>
      <Section title="Mail">
        <MailSection settings={settings} />
      </Section>
      <TestButton />
    </OwnRoom>
  )
}
