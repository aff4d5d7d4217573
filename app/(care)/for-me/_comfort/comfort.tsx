'use client'

import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { isHere } from '../_letters/letter.ts'
import { LetterCard } from '../_letters/letter-card.tsx'
import { useCare } from '../_store/care.tsx'
import { today } from '../_store/days.ts'
import { useEntries } from '../_store/use-entries.ts'
import { useKeptDraft } from '../_store/use-kept-draft.ts'
import { CareLink } from '../_way/care-link.tsx'
import { OwnLine } from '../_way/own-line.tsx'
import { Part } from '../_way/part.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { KinderWords } from './kinder-words.tsx'
import { SavedReplies } from './saved-replies.tsx'

const few = 6

const AddLine = () => {
  const { store } = useCare()
  const [words, setWords] = useKeptDraft('comfort')
  const keep = async () => {
    const text = words.trim()
    if (!text) return
    await store.keep('comfort', crypto.randomUUID(), { at: new Date().toISOString(), words: text })
    setWords('')
  }
  return (
    <Form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label="Something that helps you"
        hint="A line, a song, a name to call, the place where the chocolate is."
        value={words}
        maxLength={500}
        onChange={(event) => setWords(event.target.value)}
      />
      <div>
        <Button type="submit" look="quiet">
          Put it in the box
        </Button>
      </div>
    </Form>
  )
}

/** What helped before, in one calm place, for when it comes back. */
export const Comfort = () => {
  const lines = useEntries('comfort')
  const wins = useEntries('win').slice(0, few)
  const now = today()
  const letters = useEntries('letter').filter((letter) => isHere(letter, now))
  return (
    <ToolPage title="Comfort box" lead="It has been hard before, and you came through. Here is what helped.">
      <KinderWords />
      {letters.length > 0 && (
        <Part title="Letters from you">
          <ul className="grid grid-cols-1 gap-4">
            {letters.slice(0, few).map((letter) => (
              <LetterCard key={letter.id} letter={letter} />
            ))}
          </ul>
        </Part>
      )}
      {wins.length > 0 && (
        <Part title="Small good things">
          <ul className="list-disc pl-5">
            {wins.map(({ id, body }) => (
              <li key={id} dir="auto" className="py-1 break-words">
                {body.words}
              </li>
            ))}
          </ul>
          <CareLink to="wins" className="inline-block py-2.5 text-ember underline underline-offset-4">
            The whole jar
          </CareLink>
        </Part>
      )}
      <SavedReplies />
      <Part title="In the box">
        {lines.length > 0 && (
          <ul className="mb-6 grid grid-cols-1 gap-3">
            {lines.map(({ id, body }) => (
              <OwnLine key={id} id={id} words={body.words} />
            ))}
          </ul>
        )}
        <AddLine />
      </Part>
    </ToolPage>
  )
}
