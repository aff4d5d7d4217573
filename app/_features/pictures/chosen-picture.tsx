'use client'

import { Button } from '#app/_ui/button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { DraftPicture } from '#server/drafts/schema.ts'
import { limits } from '#server/posts/limits.ts'
import { addressOf } from './address-of.ts'

type Props = { picture: DraftPicture; onChange: (picture: DraftPicture) => void; onRemove: () => void }

/** A picture that will go with the words, and what can be seen in it for whoever cannot see it. */
export const ChosenPicture = ({ picture, onChange, onRemove }: Props) => (
  <div className="flex flex-wrap gap-4 rounded-soft border border-line p-3">
    <img
      src={addressOf(picture.id)}
      alt={picture.alt || 'The picture you chose'}
      width={picture.width}
      height={picture.height}
      className="size-24 rounded-soft object-cover"
    />
    <div className="grid min-w-56 flex-1 content-start gap-2">
      {picture.unsaid ? (
        <p className="text-ink-soft">It goes without a description.</p>
      ) : (
        <TextField
          label="What can be seen?"
          hint="For parents who cannot see it. Faces and names of children are better left out."
          maxLength={limits.alt}
          value={picture.alt}
          onChange={(event) => onChange({ ...picture, alt: event.target.value })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="ghost" onClick={() => onChange({ ...picture, alt: '', unsaid: !picture.unsaid })}>
          {picture.unsaid ? 'Describe it after all' : 'Only decoration, or I’d rather not'}
        </Button>
        <Button look="ghost" onClick={onRemove}>
          Leave it out
        </Button>
      </div>
    </div>
  </div>
)
