'use client'

import { Dialog } from '#app/_ui/dialog.tsx'
import type { ImageView } from '#server/posts/schema.ts'
import { addressOf, unsaid } from './address-of.ts'

/** One picture of a post, as large as there is room. */
export const LargerPicture = ({ image, onClose }: { image: ImageView; onClose: () => void }) => (
  <Dialog title="A picture" roomy open onOpenChange={(next) => !next && onClose()}>
    <img
      src={addressOf(image.id)}
      alt={image.alt ?? unsaid}
      width={image.width}
      height={image.height}
      className="-mx-4 h-auto max-h-[72dvh] w-[calc(100%+2rem)] max-w-none object-contain"
    />
    {image.alt && <p className="mt-3 text-ink-soft">{image.alt}</p>}
  </Dialog>
)
