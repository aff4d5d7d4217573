'use client'

import { useState } from 'react'
import { fetchAhead, usePart } from '#app/_ui/use-part.ts'
import type { ImageView } from '#server/posts/schema.ts'
import { addressOf, unsaid } from './address-of.ts'

const fetchLarger = () => import('./larger-picture.tsx').then((file) => file.LargerPicture)
const ahead = () => fetchAhead(fetchLarger)

/** As wide as the page lets it be, and never so high that the words are lost. Known before a byte has come. */
const room = ({ width, height }: ImageView) => ({
  width: `min(100%, ${width}px, ${(28 * width) / height}rem)`,
  aspectRatio: `${width} / ${height}`,
})

/** The pictures of a post. Each has its room before it has arrived; a tap shows it larger. */
export const Pictures = ({ images }: { images: ImageView[] }) => {
  const [open, setOpen] = useState<ImageView | null>(null)
  const { Part: Larger, want } = usePart(fetchLarger)
  if (images.length === 0) return null
  return (
    <div className="mt-4 grid gap-3">
      {images.map((image) => (
        <button
          key={image.id}
          type="button"
          aria-label={`Show larger: ${image.alt ?? unsaid}`}
          onPointerEnter={ahead}
          onFocus={ahead}
          onClick={() => {
            setOpen(image)
            if (!Larger) void want()
          }}
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
      {open && Larger && <Larger image={open} onClose={() => setOpen(null)} />}
    </div>
  )
}
