import { Button } from '#app/_ui/button.tsx'

type Props = { chosen: number; onLook: () => void; onEnd: () => void }

const howMany = (chosen: number) =>
  chosen === 0 ? 'Tap those that belong together.' : chosen === 1 ? 'One chosen' : `${chosen} chosen`

/** Stays at hand while cases are being chosen. */
export const BulkBar = ({ chosen, onLook, onEnd }: Props) => (
  <div className="sticky bottom-[calc(var(--bottom-bar)+0.75rem)] z-20 mt-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-line-strong bg-raised px-5 py-3 shadow-lifted">
    <p aria-live="polite" className="font-semibold">
      {howMany(chosen)}
    </p>
    <div className="flex flex-wrap gap-2">
      <Button look="ghost" onClick={onEnd}>
        Not now
      </Button>
      <Button disabled={chosen === 0} onClick={onLook}>
        What would happen
      </Button>
    </div>
  </div>
)
