import { groups } from '#app/_features/settings/setting-words.ts'
import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { ChangeList } from './_settings/change-list.tsx'
import { SettingForm } from './_settings/setting-form.tsx'

export const metadata = { title: 'How this place is set' }

export default async function SettingsPage() {
  const { settings, changes } = await forPage((await api()).settings.list())
  return (
    <>
      <PageHead
        title="How this place is set"
        lead="What you decide here holds at once, for everybody. Each change is kept with your name, and can be taken back."
        back={{ href: '/admin', label: 'Members and circles' }}
      />
      <div className="grid gap-12">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h2 className="mb-4 text-xl">{title}</h2>
            <ul className="grid gap-4">
              {settings
                .filter(({ key }) => keys.includes(key))
                .map((setting) => (
                  <SettingForm key={`${setting.key} ${setting.version}`} setting={setting} />
                ))}
            </ul>
          </section>
        ))}
        <section>
          <h2 className="mb-2 text-xl">What was changed</h2>
          {changes.length === 0 ? (
            <p className="text-ink-soft">Nothing yet. All of it is as it comes.</p>
          ) : (
            <ChangeList changes={changes} />
          )}
        </section>
      </div>
      <p className="mt-10 text-sm text-ink-soft">
        Addresses, keys and what else only the machine knows is set in its environment, before it starts.
      </p>
    </>
  )
}
