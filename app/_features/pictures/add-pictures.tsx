'use client'

import { useId, useRef, useState } from 'react'
import { buttonClass } from '#app/_ui/button-class.ts'
import { FieldError } from '#app/_ui/field.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { usePartWhen } from '#app/_ui/use-part.ts'
import type { DraftPicture } from '#server/drafts/schema.ts'
import { imageLimits, imageTypes } from '#server/images/schema.ts'
import { limits } from '#server/posts/limits.ts'
import { sendPicture } from './send-picture.ts'

const fetchChosen = () => import('./chosen-picture.tsx').then((file) => file.ChosenPicture)

type Props = {
  circleId: string
  pictures: DraftPicture[]
  onChange: (pictures: DraftPicture[]) => void
  /** Whether one is on its way: words that are sent now would go without it. */
  onComing: (coming: boolean) => void
}

/** Up to three pictures beside the words, each with the question what can be seen. */
export const AddPictures = ({ circleId, pictures, onChange, onComing }: Props) => {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ChosenPicture = usePartWhen(busy || pictures.length > 0, fetchChosen)
  const room = limits.images - pictures.length
  // while one is sent, words, descriptions and a quote may change
  const now = useRef({ pictures, onChange })
  now.current = { pictures, onChange }
  const working = (on: boolean) => {
    setBusy(on)
    onComing(on)
  }
  const add = async (files: File[]) => {
    working(true)
    setTrouble(files.length > room ? tooMany : null)
    const taken: DraftPicture[] = []
    for (const file of files.slice(0, room)) {
      const sent = file.size > imageLimits.upload ? tooLarge : await sendPicture(circleId, file)
      if ('reason' in sent) setTrouble(sent.reason)
      else taken.push({ ...sent, alt: '', unsaid: false })
    }
    now.current.onChange([...now.current.pictures, ...taken])
    working(false)
  }
  const replace = (at: number, next: DraftPicture[]) => onChange(pictures.toSpliced(at, 1, ...next))
  return (
    <div className="grid gap-4">
      {ChosenPicture &&
        pictures.map((picture, at) => (
          <ChosenPicture
            key={picture.id}
            picture={picture}
            onChange={(next) => replace(at, [next])}
            onRemove={() => replace(at, [])}
          />
        ))}
      {room > 0 && (
        <div>
          <label
            htmlFor={id}
            className={`${buttonClass('ghost', {})} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-(--focus)`}
          >
            <Icon name="image-plus" size={20} />
            {busy ? 'One moment…' : 'Add a picture'}
            <input
              id={id}
              type="file"
              accept={imageTypes}
              multiple
              disabled={busy}
              className="sr-only"
              onChange={(event) => {
                const files = [...(event.target.files ?? [])]
                event.target.value = ''
                if (files.length > 0) void add(files)
              }}
            />
          </label>
        </div>
      )}
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </div>
  )
}

const tooMany = `Up to ${limits.images} pictures go with a post, so the rest stayed with you.`
const tooLarge = {
  reason: `A picture can be up to ${imageLimits.upload / 1_000_000} MB. Your words are kept.`,
}
