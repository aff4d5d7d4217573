'use client'

import { classNames } from '#app/_ui/class-names.ts'
import { useExit } from './exit.tsx'

/** Leaves at once. In the top bar, and in the head of everything that covers the top bar. */
export const LeaveButton = ({ className }: { className?: string }) => {
  const { name, leave } = useExit()
  if (!name) return null
  return (
    <button
      type="button"
      data-leave=""
      onClick={leave}
      className={classNames(
        'tap inline-flex shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface px-[min(0.875rem,2.4vw)] text-[min(var(--text-sm),4.3vw)] font-semibold whitespace-nowrap text-ink hover:bg-sunken',
        className,
      )}
    >
      {name}
    </button>
  )
}

/** The same for whoever goes by keyboard: the second stop of every page. */
export const LeaveSkip = () => {
  const { leave } = useExit()
  return (
    <button
      type="button"
      onClick={leave}
      className="fixed top-2 left-2 z-50 -translate-y-24 rounded-full bg-ink px-5 py-3 font-semibold text-paper focus:translate-y-0"
    >
      Leave this site now
    </button>
  )
}
