import type { ReactNode } from 'react'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { limits } from '#server/posts/schema.ts'

type Words = { title: string; words: string }
type Props = {
  draft: Words
  restored: boolean
  /** The id of the larger box. */
  box: string
  onWrite: (part: Partial<Words>) => void
  /** What stands under the larger box. */
  children: ReactNode
}

/** The two boxes to write in. */
export const OwnWords = ({ draft, restored, box, onWrite, children }: Props) => (
  <>
    <TextField
      label="In a few words"
      hint={restored ? 'We kept what you began to write.' : 'This is what people see in the list.'}
      value={draft.title}
      maxLength={limits.title}
      onChange={(event) => onWrite({ title: event.target.value })}
    />
    <div className="grid gap-4">
      <TextArea
        id={box}
        label="What happened, or what it feels like"
        rows={6}
        value={draft.words}
        maxLength={limits.body}
        onChange={(event) => onWrite({ words: event.target.value })}
      />
      {children}
    </div>
  </>
)
