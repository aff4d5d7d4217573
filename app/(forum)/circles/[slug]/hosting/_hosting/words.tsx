'use client'

import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { circleLimits, type WordView } from '#server/circles/schema.ts'
import { useAct } from './use-act.ts'

const WordItem = ({ word }: { word: WordView }) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-1.5">
      <span dir="auto" className="min-w-0 break-words">
        {word.phrase}
      </span>
      <Button
        look="ghost"
        busy={busy}
        aria-label={`Take “${word.phrase}” away`}
        onClick={() => act(() => client.circles.removeWord.mutate({ wordId: word.id }))}
      >
        Take away
      </Button>
    </li>
  )
}

/** Words that bring a post to the hosts' eyes. They hide nothing. */
export const Words = ({ circleId, words }: { circleId: string; words: WordView[] }) => {
  const client = useTRPCClient()
  const { act, busy } = useAct()
  const [phrase, setPhrase] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (phrase.trim().length < 2) return
    return act(async () => {
      await client.circles.addWord.mutate({ circleId, phrase })
      setPhrase('')
    })
  }
  return (
    <section className="mb-10" aria-labelledby="words">
      <h2 id="words" className="mb-2 text-xl">
        Words you would like somebody to look at
      </h2>
      <p className="mb-4 text-ink-soft">
        They hide nothing. A new post with one of them in it comes to you and the moderators, however it is
        spelled.
      </p>
      {words.length < circleLimits.words && (
        <Form onSubmit={add} className="flex flex-wrap items-end gap-3">
          <div className="min-w-56 flex-1">
            <TextField
              label="A word or a phrase"
              dir="auto"
              maxLength={circleLimits.word}
              value={phrase}
              onChange={(event) => setPhrase(event.target.value)}
            />
          </div>
          <Button type="submit" look="quiet" busy={busy}>
            Add it
          </Button>
        </Form>
      )}
      <ul className="mt-4">
        {words.map((word) => (
          <WordItem key={word.id} word={word} />
        ))}
      </ul>
    </section>
  )
}
