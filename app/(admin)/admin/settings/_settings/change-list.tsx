'use client'

import { settingWords, valueWords } from '#app/_features/settings/setting-words.ts'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAct } from '#app/_trpc/use-act.ts'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { ChangeView } from '#server/settings/schema.ts'

const ChangeLine = ({ change }: { change: ChangeView }) => {
  const { id, key, before, after, reason, by, at, undoing, holds } = change
  const client = useTRPCClient()
  const { act, busy, trouble } = useAct()
  return (
    <li className="border-b border-line py-4">
      <p className="font-semibold">{settingWords[key].title}</p>
      <p>
        {undoing ? 'Taken back: ' : ''}
        {valueWords(key, before)} <span aria-hidden="true">→</span>
        <span className="sr-only">became</span> {valueWords(key, after)}
      </p>
      {reason && <p className="text-ink-soft">“{reason}”</p>}
      <p className="text-sm text-ink-soft">
        {by}, <TimeAgo date={at} />
      </p>
      {holds && (
        <p className="mt-2">
          <Button
            look="quiet"
            busy={busy}
            aria-label={`Undo: ${settingWords[key].title}`}
            onClick={() => act(() => client.settings.undo.mutate({ changeId: id, reason: '' }))}
          >
            Undo
          </Button>
        </p>
      )}
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </li>
  )
}

/** What was changed lately, the newest first; what still holds can be taken back. */
export const ChangeList = ({ changes }: { changes: ChangeView[] }) => (
  <ul>
    {changes.map((change) => (
      <ChangeLine key={change.id} change={change} />
    ))}
  </ul>
)
