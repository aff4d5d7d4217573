'use client'

import { Fragment } from 'react'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { isSingle, type KeyAct } from './key-rules.ts'

const spoken: Record<string, string> = {
  'Mod+Enter': 'Ctrl or ⌘ + Enter',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
}
const keyName = (key: string) => spoken[key] ?? (isSingle(key) ? key.toUpperCase() : key)

const keyClass =
  'inline-block min-w-8 rounded-[0.4rem] border border-line-strong bg-surface px-2 py-0.5 text-center text-sm font-semibold'

const Keys = ({ act }: { act: KeyAct }) => (
  <div className="flex items-baseline justify-between gap-4 border-t border-line py-2">
    <dt>{act.label}</dt>
    <dd className="shrink-0 text-right">
      {act.keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' or '}
          <kbd className={keyClass}>{keyName(key)}</kbd>
        </Fragment>
      ))}
    </dd>
  </div>
)

type Props = {
  acts: KeyAct[] | null
  singles: boolean
  onSingles: (on: boolean) => void
  onClose: () => void
}

/** The keys of the page that is open, with the switch that turns single letters off. */
export const KeysGuide = ({ acts, singles, onSingles, onClose }: Props) => (
  <Dialog
    title="Keys"
    description="Everything here can be done without a mouse. While you write, letters are just letters."
    open={acts !== null}
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
  >
    <Switch
      label="Listen to single letters"
      hint="Off, they belong to your screen reader or your voice."
      checked={singles}
      onChange={(event) => onSingles(event.target.checked)}
    />
    <dl className="mt-3">
      <Keys act={{ keys: ['?'], label: 'Show this', run: onClose }} />
      {(acts ?? []).map((act) => (
        <Keys key={act.keys.join()} act={act} />
      ))}
    </dl>
  </Dialog>
)
