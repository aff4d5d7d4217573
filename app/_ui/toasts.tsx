'use client'

import {
  type ComponentType,
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import { PlainToast, type ToastWords } from './plain-toast.tsx'
import type { ToastRoomView } from './toast-room.tsx'

const undoTime = 10_000

type Say = (toast: ToastWords) => void
type Held = { say: Say; close: (id: string) => void }
const Context = createContext<Held>({ say: () => undefined, close: () => undefined })

type Room = ComponentType<{ onReady: (room: ToastRoomView) => void }>

/** Shows messages one after another as they come; the part that shows them is fetched for the first. */
const useRoom = () => {
  const [Room, setRoom] = useState<Room | null>(null)
  const [plain, setPlain] = useState<ToastWords[]>([])
  const room = useRef<ToastRoomView>(null)
  const waiting = useRef<ToastWords[]>([])
  const drop = useCallback((id: string) => setPlain((now) => now.filter((toast) => toast.id !== id)), [])
  const onReady = useCallback((ready: ToastRoomView) => {
    room.current = ready
    for (const toast of waiting.current.splice(0)) show(ready, toast)
  }, [])
  const held = useMemo(
    (): Held => ({
      say: (toast) => {
        if (room.current) return show(room.current, toast)
        waiting.current.push(toast)
        import('./toast-room.tsx').then(
          (file) => setRoom(() => file.ToastRoom),
          () => setPlain((now) => [...now, ...waiting.current.splice(0)]),
        )
      },
      close: (id) => {
        waiting.current = waiting.current.filter((toast) => toast.id !== id)
        drop(id)
        room.current?.close(id)
      },
    }),
    [drop],
  )
  return { Room, plain, drop, onReady, held }
}

const show = (room: ToastRoomView, { id, words, act }: ToastWords) =>
  void room.add({
    id,
    title: words,
    timeout: act ? undoTime : undefined,
    actionProps: act && {
      children: act.label,
      onClick: () => {
        room.close(id)
        act.onAct()
      },
    },
  })

/** Holds the quiet messages at the bottom of the page. Read out politely; they wait while touched or focused. */
export const Toasts = ({ children }: { children: ReactNode }) => {
  const { Room, plain, drop, onReady, held } = useRoom()
  return (
    <Context value={held}>
      {children}
      {Room && <Room onReady={onReady} />}
      <div
        role="status"
        className="fixed inset-x-4 bottom-[calc(var(--bottom-bar)+1rem)] z-50 mx-auto flex max-w-md flex-col gap-2"
      >
        {plain.map((toast) => (
          <PlainToast key={toast.id} toast={toast} onClose={drop} />
        ))}
      </div>
    </Context>
  )
}

export type ToastOptions = { undo?: () => void; action?: { label: string; onAct: () => void } }

let said = 0

/** `say('We deleted your reply.', { undo })`. With something to undo it stays ten seconds. */
export const useToast = () => {
  const held = use(Context)
  return useMemo(() => {
    const say = (words: string, { undo, action }: ToastOptions = {}) => {
      said += 1
      const id = `toast-${said}`
      held.say({ id, words, act: action ?? (undo && { label: 'Undo', onAct: undo }) })
      return id
    }
    return { say, close: held.close }
  }, [held])
}
