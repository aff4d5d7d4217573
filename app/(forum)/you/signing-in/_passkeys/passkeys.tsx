'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import type { PasskeyView } from '#server/passkeys/schema.ts'
import { useSave } from '../../_you/use-save.ts'
import { AddPasskey } from './add-passkey.tsx'
import { PasskeyLine } from './passkey-line.tsx'

type Props = { passkeys: PasskeyView[]; device: string }

/** Beside the link by mail, never instead of it: whoever loses every device still comes in. */
export const Passkeys = ({ passkeys, device }: Props) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  return (
    <>
      <p className="mb-4 text-ink-soft">
        A passkey opens the door with your finger, your face or the code of your device. There is no waiting
        for a mail, and nothing to remember.
      </p>
      <ul>
        {passkeys.map((passkey) => (
          <PasskeyLine
            key={passkey.id}
            passkey={passkey}
            busy={busy}
            onRename={(name) =>
              save(() => client.passkeys.rename.mutate({ passkeyId: passkey.id, name }), 'Saved.')
            }
            onRemove={() =>
              save(
                () => client.passkeys.remove.mutate({ passkeyId: passkey.id }),
                'It is gone. A link by mail still opens the door.',
              )
            }
          />
        ))}
      </ul>
      <AddPasskey device={device} />
    </>
  )
}
