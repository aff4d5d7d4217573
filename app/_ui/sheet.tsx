'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { backdropClass, OverlayHead, OverlayLeave, type OverlayProps } from './dialog.tsx'

/** Room for a longer task: the whole screen on a phone, a panel from the right on a desktop. */
export const Sheet = ({ title, description, trigger, open, onOpenChange, children }: OverlayProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
    {trigger && <Base.Trigger render={trigger} />}
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup className="fixed inset-y-0 right-0 z-50 w-full overflow-y-auto bg-raised px-5 pt-[calc(1.25rem+env(safe-area-inset-top))] pb-[calc(2rem+env(safe-area-inset-bottom))] shadow-lifted transition-[transform,opacity] duration-200 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0 desk:w-[32rem] desk:rounded-l-card desk:px-8">
        <OverlayHead title={title} description={description} />
        {children}
        <OverlayLeave className="top-[calc(1.25rem+env(safe-area-inset-top))] left-5 desk:left-8" />
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
