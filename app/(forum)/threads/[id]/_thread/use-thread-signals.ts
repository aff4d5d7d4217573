import { useSignal } from '#app/_realtime/live.tsx'
import type { ThreadSignal } from '#server/realtime/events.ts'

/** Calls `handle` with what happened in threads that are open here, in its order: mostly one thing at a time. */
export const useThreadSignals = (handle: (signals: ThreadSignal[]) => void) =>
  useSignal('thread', (last, before = []) => handle([...before, last]))
