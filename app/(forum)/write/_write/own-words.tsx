import type { ReactNode } from 'react'
import { askingWords } from '#app/_features/posts/asking-words.ts'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { type Intent, limits } from '#server/posts/limits.ts'

type Words = { title: string; words: string }
type Props = {
  draft: Words
  restored: boolean
  intent: Intent
  /** The id of the larger box. */
  box: string
  onWrite: (part: Partial<Words>) => void
  /** What stands under the larger box. */
  children: ReactNode
}

/** The two boxes to write in; the larger one first, and the smaller one may stay empty. */
export const OwnWords = ({ draft, restored, intent, box, onWrite, children }: Props) => {
  const { ask, like, titleLike } = askingWords[intent]
  return (
    <>
      <div className="grid gap-4">
        <TextArea
          id={box}
          label={ask}
          hint={restored ? 'We kept what you began to write.' : like}
          rows={5}
          autoFocus
          value={draft.words}
          maxLength={limits.body}
          onChange={(event) => onWrite({ words: event.target.value })}
        />
        {children}
      </div>
      <TextField
        label="In a few words, if you like"
        hint="People see this in the list. Left empty, your first words stand there."
        placeholder={titleLike}
        value={draft.title}
        maxLength={limits.title}
        onChange={(event) => onWrite({ title: event.target.value })}
      />
    </>
  )
}
