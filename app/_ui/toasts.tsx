'use client'

import { Toast } from '@base-ui/react/toast'
import { type ReactNode, useMemo } from 'react'
import { CloseButton } from './close-button.tsx'

const undoTime = 10_000

/** Holds the quiet messages at the bottom of the page. Read out politely; they wait while touched or focused. */
export const Toasts = ({ children }: { children: ReactNode }) => (
  <Toast.Provider limit={2} timeout={6000}>
    {children}
    <Toast.Portal>
      <Toast.Viewport
        data-calls
        className="fixed inset-x-4 bottom-[calc(var(--bottom-bar)+1rem)] z-50 mx-auto flex max-w-md flex-col gap-2 outline-offset-4"
      >
        <ToastList />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
)

const ToastList = () =>
  Toast.useToastManager().toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection="down"
      className="rounded-soft bg-ink text-paper shadow-lifted transition-opacity duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-2 py-1.5 pr-2 pl-4">
        <Toast.Title render={<p />} className="flex-1 py-1.5 text-sm" />
        <Toast.Action className="tap rounded-full px-3 font-semibold underline underline-offset-4" />
        <CloseButton look="on-ink" render={<Toast.Close />} />
      </Toast.Content>
    </Toast.Root>
  ))

export type ToastOptions = { undo?: () => void; action?: { label: string; onAct: () => void } }

/** `say('We deleted your reply.', { undo })`. With something to undo it stays ten seconds. */
export const useToast = () => {
  const { add, close } = Toast.useToastManager()
  return useMemo(() => {
    const say = (words: string, { undo, action }: ToastOptions = {}) => {
      const act = action ?? (undo && { label: 'Undo', onAct: undo })
      const id: string = add({
        title: words,
        timeout: act ? undoTime : undefined,
        actionProps: act && {
          children: act.label,
          onClick: () => {
            close(id)
            act.onAct()
          },
        },
      })
      return id
    }
    return { say, close }
  }, [add, close])
}
