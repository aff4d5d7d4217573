'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { triggerWords } from '#app/_features/posts/words.ts'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { type Trigger, triggers } from '#server/posts/limits.ts'
import { quietLimits } from '#server/quiet/schema.ts'

const kinds = [
  { value: 'word', label: 'A word' },
  { value: 'topic', label: 'A topic' },
  { value: 'note', label: 'A content note' },
] as const
const spans = [
  { value: 'week', label: 'A week' },
  { value: 'month', label: 'A month' },
  { value: 'always', label: 'Until I change it' },
] as const
type Kind = (typeof kinds)[number]['value']
type Span = (typeof spans)[number]['value']

const topics = triggers.map((value) => ({ value, label: triggerWords[value] }))

const useAdd = () => {
  const client = useTRPCClient()
  const router = useRouter()
  const [trouble, setTrouble] = useState<string | null>(null)
  const add = async (kind: Kind, about: string, span: Span) => {
    try {
      const thing = kind === 'topic' ? { kind, topic: about as Trigger, span } : { kind, phrase: about, span }
      await client.quiet.muteThing.mutate(thing)
      setTrouble(null)
      router.refresh()
      return true
    } catch (error) {
      setTrouble(reasonOf(error))
      return false
    }
  }
  return { add, trouble }
}

/** Adds something to fold away. */
export const AddThing = () => {
  const { add, trouble } = useAdd()
  const [kind, setKind] = useState<Kind>('word')
  const [phrase, setPhrase] = useState('')
  const [topic, setTopic] = useState<Trigger>('sleep')
  const [span, setSpan] = useState<Span>('month')
  return (
    <Form
      className="mt-6 grid gap-5"
      onSubmit={async (event) => {
        event.preventDefault()
        if (await add(kind, kind === 'topic' ? topic : phrase, span)) setPhrase('')
      }}
    >
      <Choice legend="Fold away" look="chips" name="kind" options={kinds} value={kind} onChoose={setKind} />
      {kind === 'topic' ? (
        <Choice
          legend="Which topic?"
          look="chips"
          name="topic"
          options={topics}
          value={topic}
          onChoose={setTopic}
        />
      ) : (
        <TextField
          label={kind === 'word' ? 'The word or phrase' : 'Words of the note'}
          value={phrase}
          maxLength={quietLimits.phrase}
          error={trouble}
          onChange={(event) => setPhrase(event.target.value)}
        />
      )}
      <Choice
        legend="For how long?"
        look="chips"
        name="for"
        options={spans}
        value={span}
        onChoose={setSpan}
      />
      <div>
        <Button type="submit" look="quiet">
          Add it
        </Button>
      </div>
    </Form>
  )
}
