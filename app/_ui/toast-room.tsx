'use client'

import { Toast } from '@base-ui/react/toast'
import { useEffect } from 'react'
import { CloseButton } from './close-button.tsx'

export type ToastRoomView = Pick<ReturnType<typeof Toast.useToastManager>, 'add' | 'close'>
type Props = { onReady: (room: ToastRoomView) => void }

/** Where the messages stand. It is there, still empty, before the first one: only so is it read out. */
export const ToastRoom = ({ onReady }: Props) => (
  <Toast.Provider limit={2} timeout={6000}>
    <Toast.Portal>
      <Toast.Viewport
        data-calls
        className="fixed inset-x-4 bottom-[calc(var(--bottom-bar)+1rem)] z-50 mx-auto flex max-w-md flex-col gap-2 outline-offset-4"
      >
        <ToastList />
      </Toast.Viewport>
    </Toast.Portal>
    <Ready onReady={onReady} />
  </Toast.Provider>
)

const Ready = ({ onReady }: Props) => {
  const { add, close } = Toast.useToastManager()
  useEffect(() => onReady({ add, close }), [add, close, onReady])
  return null
}

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
