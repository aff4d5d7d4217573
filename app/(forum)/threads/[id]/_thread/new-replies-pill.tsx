'use client'

import { Icon } from '#app/_ui/icon.tsx'

/** "2 new replies": the page stays where it is until somebody asks. */
export const NewRepliesPill = ({ count, onShow }: { count: number; onShow: () => void }) =>
  count > 0 && (
    <div
      data-calls
      className="pointer-events-none sticky bottom-[calc(var(--bottom-bar)+1rem)] z-20 mt-4 flex justify-center"
    >
      <button
        type="button"
        onClick={onShow}
        className="tap pointer-events-auto inline-flex items-center gap-2 rounded-full bg-ink px-5 py-2.5 font-semibold text-paper shadow-lifted"
      >
        <Icon name="arrow-down" size={18} />
        {count === 1 ? '1 new reply' : `${count} new replies`}
      </button>
    </div>
  )
