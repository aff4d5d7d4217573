'use client'

import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useCare } from '../_store/care.tsx'
import { useEntries } from '../_store/use-entries.ts'
import { useKeptDraft } from '../_store/use-kept-draft.ts'
import { CareLink } from '../_way/care-link.tsx'
import { OwnLine } from '../_way/own-line.tsx'
import { Part } from '../_way/part.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { situations } from './phrases.ts'
import { useCopy } from './use-copy.ts'

const Phrase = ({ words, onCopy }: { words: string; onCopy: (words: string) => void }) => (
  <li className="border-b border-line">
    <button
      type="button"
      onClick={() => onCopy(words)}
      className="tap flex w-full items-start justify-between gap-4 rounded-soft px-2 py-3 text-left hover:bg-sunken"
    >
      <span>{words}</span>
      <Icon name="copy" size={18} className="mt-1 shrink-0 text-ink-soft" />
      <span className="sr-only">, copy</span>
    </button>
  </li>
)

const OwnPhrases = () => {
  const { store } = useCare()
  const copy = useCopy()
  const own = useEntries('phrase')
  const [words, setWords] = useKeptDraft('phrase')
  const keep = async () => {
    const text = words.trim()
    if (!text) return
    await store.keep('phrase', crypto.randomUUID(), { at: new Date().toISOString(), words: text })
    setWords('')
  }
  return (
    <Part title="Your own">
      <Form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label="A sentence that works for you"
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.target.value)}
        />
        <div>
          <Button type="submit" look="quiet">
            Keep it
          </Button>
        </div>
      </Form>
      <ul className="mt-4 grid grid-cols-1 gap-3">
        {own.map(({ id, body }) => (
          <OwnLine key={id} id={id} words={body.words}>
            <Button look="ghost" onClick={() => void copy(body.words)}>
              Copy
            </Button>
          </OwnLine>
        ))}
      </ul>
    </Part>
  )
}

export const BoundaryWords = () => {
  const copy = useCopy()
  return (
    <ToolPage
      title="Words for a no"
      lead="Tap one to copy it. You may say it word for word, and owe no reason."
    >
      <CareLink to="card" className="inline-block py-2 text-ember underline underline-offset-4">
        Or make a card about what you need
      </CareLink>
      {situations.map(({ name, phrases }) => (
        <Part key={name} title={name}>
          <ul>
            {phrases.map((words) => (
              <Phrase key={words} words={words} onCopy={(chosen) => void copy(chosen)} />
            ))}
          </ul>
        </Part>
      ))}
      <OwnPhrases />
    </ToolPage>
  )
}
