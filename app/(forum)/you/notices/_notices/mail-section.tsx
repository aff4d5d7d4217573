'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { SettingsView } from '#server/deliveries/schema.ts'
import { useSave } from '../../_you/use-save.ts'

const Refused = ({ email }: { email: string }) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return (
    <div className="mb-6">
      <Note tone="wait" title="Mail to you came back">
        <p>
          The mailbox <span className="wrap-anywhere">{email}</span> took nothing from us, so we stopped.
          Nothing is lost: it is all here. If it works again, tell us and send yourself a test.
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-x-4">
          <Button
            look="quiet"
            busy={busy}
            onClick={() =>
              void save(() => client.deliveries.takeMailAgain.mutate(), 'Thank you. Mail goes out again.')
            }
          >
            It works again
          </Button>
          <TextLink href="/you/signing-in" className="inline-block py-2.5">
            Use another address
          </TextLink>
        </div>
      </Note>
    </div>
  )
}

export const MailSection = ({ settings }: { settings: SettingsView }) => {
  const client = useTRPCClient()
  const { save } = useSave()
  const [takesMail, setTakesMail] = useState(settings.takesMail)
  const [plain, setPlain] = useState(settings.plainSender)
  return (
    <>
      {settings.mailRefused && <Refused email={settings.email} />}
      <Switch
        label="You may write to me"
        hint="Switched off, only links to sign in come, and what concerns the safety of your account."
        checked={takesMail}
        onChange={({ target }) => {
          setTakesMail(target.checked)
          void save(() => client.deliveries.save.mutate({ takesMail: target.checked }), 'Saved.')
        }}
      />
      <Switch
        label="Say even less"
        hint="The sender is then “Notes” and the subject “Something new for you”. No mail of either kind says what it is about."
        checked={plain}
        onChange={({ target }) => {
          setPlain(target.checked)
          void save(() => client.deliveries.save.mutate({ plainSender: target.checked }), 'Saved.')
        }}
      />
    </>
  )
}
