'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import type { ImageView } from '#server/posts/schema.ts'
import { Fold } from '../_fold/fold.tsx'

/** Pictures are not in the page until somebody chooses to see them; then without colour, then with it. */
export const CasePictures = ({ images }: { images: ImageView[] }) => {
  const [colour, setColour] = useState(false)
  if (images.length === 0) return null
  const line = images.length === 1 ? 'There is a picture with it.' : 'There are pictures with it.'
  return (
    <div className="mt-4">
      <Fold line={`${line} It opens without colour.`} what="the pictures">
        <ul className="grid gap-4">
          {images.map((image) => (
            <li key={image.id}>
              <img
                src={`/api/images/${image.id}`}
                alt={image.alt ?? 'A picture without a description'}
                width={image.width}
                height={image.height}
                className={`h-auto max-h-80 w-auto max-w-full rounded-soft ${colour ? '' : 'grayscale'}`}
              />
              <p className="mt-1 text-sm text-ink-soft">{image.alt ?? 'Without a description.'}</p>
            </li>
          ))}
        </ul>
        <div className="mt-3">
          <Button look="quiet" onClick={() => setColour(!colour)}>
            {colour ? 'Without colour' : 'In colour'}
          </Button>
        </div>
      </Fold>
    </div>
  )
}
