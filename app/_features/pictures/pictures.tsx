'use client'

import { useState } from 'react'
import { Dialog } from '#app/_ui/dialog.tsx'
import type { ImageView } from '#server/posts/schema.ts'
import { addressOf } from './address-of.ts'

const unsaid = 'A picture without a description'

/** As wide as the page lets it be, and never so high that the words are lost. Known before a byte has come. */
const room = ({ width, height }: ImageView) => ({
  width: `min(100%, ${width}px, ${(28 * width) / height}rem)`,
  aspectRatio: `${width} / ${height}`,
})

/** The pictures of a post. Each has its room before it has arrived; a tap shows it larger. */
export const Pictures = ({ images }: { images: ImageView[] }) => {
  const [open, setOpen] = useState<ImageView | null>(null)
  if (images.length === 0) return null
  return (
    <div className="mt-4 grid gap-3">
      {images.map((image) => (
        <button
          key={image.id}
          type="button"
          aria-label={`Show larger: ${image.alt ?? unsaid}`}
          onClick={() => setOpen(image)}
          style={room(image)}
          className="block cursor-zoom-in overflow-hidden rounded-soft bg-sunken"
        >
          <img
            src={addressOf(image.id)}
            alt={image.alt ?? ''}
            width={image.width}
            height={image.height}
            loading="lazy"
            decoding="async"
            className="size-full"
          />
        </button>
      ))}
      {open && (
        <Dialog title="A picture" roomy open onOpenChange={(next) => !next && setOpen(null)}>
          <img
            src={addressOf(open.id)}
            alt={open.alt ?? unsaid}
            width={open.width}
            height={open.height}
            className="-mx-4 h-auto max-h-[72dvh] w-[calc(100%+2rem)] max-w-none object-contain"
          />
          {open.alt && <p className="mt-3 text-ink-soft">{open.alt}</p>}
        </Dialog>
      )}
    </div>
  )
}
