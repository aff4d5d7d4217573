import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import type { Thresholds } from '#server/screening/schema.ts'
import { isSame, lanes, type Place } from '#server/thresholds/schema.ts'

type Props = {
  place: Place
  values: Thresholds
  looking: boolean
  busy: boolean
  trouble: string | null
  /** What the change would have done. */
  children: ReactNode
}

/** Stays in sight while the scales are moved, so that what a move does is seen before it is saved. */
export const SaveBar = ({ place, values, looking, busy, trouble, children }: Props) => {
  const changed = lanes.some((lane) => !isSame(values[lane], place.values[lane]))
  return (
    <div className="sticky bottom-(--bottom-bar) z-10 mt-6 -mx-5 border-t border-line bg-paper px-5 py-4 shadow-[0_0.5rem_0_var(--paper)] desk:mx-0 desk:px-0">
      <p className={looking ? 'text-ink-soft' : ''}>{children ?? 'Looking at the last 30 days…'}</p>
      {trouble && <FieldError>{trouble}</FieldError>}
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button type="submit" busy={busy} disabled={!changed && !busy}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <span className="text-sm text-ink-soft">{changed ? 'Not saved yet.' : 'This is how it stands.'}</span>
      </div>
    </div>
  )
}
