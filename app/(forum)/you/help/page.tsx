import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { OwnRoom } from '../_you/own-room.tsx'
import { RegionField } from '../_you/region-field.tsx'
import { SettingSwitch } from '../_you/setting-switch.tsx'

export const metadata = { title: 'Help near you' }

export default async function HelpPage() {
  await memberOnPage('/you/help')
  const me = await (await api()).members.me()
  if (!me) return null
  return (
    <OwnRoom title="Help near you">
      <div>
        <RegionField region={me.region} />
      </div>
      <SettingSwitch
        setting="takesCareCards"
        on={me.takesCareCards}
        label="Send me a card when others worry about me"
        hint="Somebody of the care team writes to you then, privately. Switched off, no worry of others brings you one; what you write yourself can still be answered."
      />
    </OwnRoom>
  )
}
