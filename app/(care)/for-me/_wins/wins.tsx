'use client'

import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { HandOver } from '../_hand-over/hand-over.tsx'
import { useCare } from '../_store/care.tsx'
import { today } from '../_store/days.ts'
import { type Entry, useEntries } from '../_store/use-entries.ts'
import { useKeptDraft } from '../_store/use-kept-draft.ts'
import { OwnLine } from '../_way/own-line.tsx'
import { Part } from '../_way/part.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { inWeeks } from './in-weeks.ts'

const WinForm = () => {
  const { store } = useCare()
  const [words, setWords] = useKeptDraft('win')
  const keep = async () => {
    const text = words.trim()
    if (!text) return
    await store.keep('win', crypto.randomUUID(), { at: new Date().toISOString(), day: today(), words: text })
    setWords('')
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextArea
        label="One small good thing"
        hint="A laugh, a clean cup, nobody cried at the shoes. Small is the point."
        rows={2}
        value={words}
        maxLength={1000}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="mt-4">
        <Button type="submit" look="primary">
          Put it in the jar
        </Button>
      </div>
    </Form>
  )
}

const Week = ({ wins }: { wins: Entry<'win'>[] }) => (
  <ul className="grid grid-cols-1 gap-3">
    {wins.map(({ id, body }) => (
      <OwnLine key={id} id={id} words={body.words} day={body.day}>
        <HandOver name="Share this one" intent="win" words={body.words} />
      </OwnLine>
    ))}
  </ul>
)

export const Wins = () => {
  const weeks = inWeeks(useEntries('win'), today())
  return (
    <ToolPage
      title="Small good things"
      lead="On some evenings all you see is what was left undone. Here is the rest of it."
    >
      <WinForm />
      {weeks.length === 0 && (
        <p className="mt-10 text-ink-soft">The jar is still empty, and it is in no hurry.</p>
      )}
      {weeks.map(({ title, wins }) => (
        <Part key={title} title={title}>
          <Week wins={wins} />
        </Part>
      ))}
    </ToolPage>
  )
}
