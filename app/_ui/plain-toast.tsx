import { useEffect } from 'react'

export type ToastWords = { id: string; words: string; act?: { label: string; onAct: () => void } }

const stays = 10_000

/** A message on a dead line, when the part that shows them could not be fetched: nothing said is lost. */
export const PlainToast = ({ toast, onClose }: { toast: ToastWords; onClose: (id: string) => void }) => {
  const { id } = toast
  useEffect(() => {
    const timer = setTimeout(() => onClose(id), stays)
    return () => clearTimeout(timer)
  }, [id, onClose])
  return (
    <div className="flex items-center gap-2 rounded-soft bg-ink py-1.5 pr-2 pl-4 text-paper shadow-lifted">
      <p className="flex-1 py-1.5 text-sm">{toast.words}</p>
      <button
        type="button"
        onClick={() => {
          onClose(id)
          toast.act?.onAct()
        }}
        className="tap rounded-full px-3 font-semibold underline underline-offset-4"
      >
        {toast.act?.label ?? 'Close'}
      </button>
    </div>
  )
}
