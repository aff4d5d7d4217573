'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import { type QuietWindow, quietHoursField } from '#server/notifications/quiet-window.ts'
import { useSave } from '../../_you/use-save.ts'
import { HoursLine } from './hours-line.tsx'
import { groupWindows, type HoursOfDays, ungroupWindows } from './window-groups.ts'

const night: HoursOfDays = { days: [1, 2, 3, 4, 5, 6, 7], from: '21:00', to: '07:00' }
type Props = { windows: QuietWindow[]; timeZone: string | null }

export const QuietHours = ({ windows, timeZone }: Props) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const [lines, setLines] = useState(groupWindows(windows))
  const [changed, setChanged] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const change = (next: HoursOfDays[]) => {
    setLines(next)
    setChanged(true)
  }
  const keep = async () => {
    const { data, error } = quietHoursField.safeParse(ungroupWindows(lines))
    setTrouble(error?.issues[0]?.message ?? null)
    if (!data) return
    if (await save(() => client.deliveries.save.mutate({ quietHours: data }), 'Saved. It stays quiet then.'))
      setChanged(false)
  }
  return (
    <>
      <p className="mb-4 text-ink-soft">
        In these hours nothing leaves us; it waits for the morning. Only care for you comes through.{' '}
        {timeZone ? `By the clock in ${timeZone.replaceAll('_', ' ')}. ` : 'Your clock is not set yet. '}
        <TextLink href="/you/language">{timeZone ? 'Another clock' : 'Set your clock'}</TextLink>
      </p>
      <div className="grid gap-4">
        {lines.map((line, index) => (
          <HoursLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            key={index}
            number={index + 1}
            line={line}
            onChange={(next) => change(lines.map((old, at) => (at === index ? next : old)))}
            onRemove={() => change(lines.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div className="mt-4 flex flex-wrap gap-3">
        {changed && (
          <Button busy={busy} onClick={keep}>
            {busy ? 'Saving…' : 'Save the quiet hours'}
          </Button>
        )}
        {lines.length < 4 && (
          <Button look="quiet" onClick={() => change([...lines, night])}>
            {lines.length === 0 ? 'Keep some hours quiet' : 'Add other hours'}
          </Button>
        )}
      </div>
    </>
  )
}
