'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'
import { LeaveButton } from '#app/_exit/leave-button.tsx'
import { classNames } from './class-names.ts'
import { CloseButton } from './close-button.tsx'

export type OverlayProps = {
  title: string
  description?: ReactNode
  /** The button that opens it. Leave it out when `open` is held elsewhere. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

export const backdropClass =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0'

export const OverlayHead = ({ title, description }: Pick<OverlayProps, 'title' | 'description'>) => (
  <div className="mb-4">
    <div className="mb-2 flex min-h-11 items-center justify-end">
      <CloseButton render={<Base.Close />} />
    </div>
    <Base.Title className="text-xl">{title}</Base.Title>
    {description && <Base.Description className="mt-1 text-ink-soft">{description}</Base.Description>}
  </div>
)

/**
 * The way out, at the head of what covers the top bar. It comes last by keyboard: who opens a dialog and presses
 * Enter wants an answer, and should not find themselves on another site.
 */
export const OverlayLeave = ({ className }: { className: string }) => (
  <LeaveButton className={classNames('absolute', className)} />
)

/** A small question in the middle of the page; or, with room, something to look at. */
export const Dialog = ({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  roomy = false,
  children,
}: OverlayProps & { roomy?: boolean }) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
    {trigger && <Base.Trigger render={trigger} />}
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup
        className={classNames(
          'fixed top-1/2 left-1/2 z-50 -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-card bg-raised shadow-lifted transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0',
          roomy
            ? 'max-h-[96dvh] w-[min(60rem,calc(100vw-1rem))] p-4'
            : 'max-h-[88dvh] w-[min(30rem,calc(100vw-2rem))] p-6',
        )}
      >
        <OverlayHead title={title} description={description} />
        {children}
        <OverlayLeave className={roomy ? 'top-4 left-4' : 'top-6 left-6'} />
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
