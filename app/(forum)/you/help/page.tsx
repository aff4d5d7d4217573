import { memberOnPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
import { RegionField } from '../_you/region-field.tsx'
import { SettingSwitch } from '../_you/setting-switch.tsx'

export const metadata = { title: 'Help near you' }

export default async function HelpPage() {
  await memberOnPage('/you/help')
  const me = await (await api()).members.me()
  if (!me) return null
  return (
    <>
      <PageHead back={backToYou} title="Help near you" />
      <div className="grid gap-8">
        <div>
          <RegionField region={me.region} />
        </div>
        <SettingSwitch
          setting="takesCareCards"
          on={me.takesCareCards}
          label="Send me a card when others worry about me"
          hint="Somebody of the care team writes to you then, privately. Switched off, no worry of others brings you one; what you write yourself can still be answered."
        />
      </div>
    </>
  )
}
