'use client'

import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { type Colleague, caseLimits } from '#server/cases/schema.ts'
import { useQueueRoom } from '../../_room/queue-live.tsx'

type Props = {
  caseId: string
  open: boolean
  onOpen: (open: boolean) => void
  onHand: (toId: string, name: string, words: string) => Promise<string | null>
}

const hintOf = ({ name, host }: Colleague, here: string[]) =>
  [host ? 'hosts this circle' : '', here.includes(name) ? 'here now' : ''].filter(Boolean).join(', ')

const Fields = ({ all, onHand }: { all: Colleague[]; onHand: Props['onHand'] }) => {
  const { here } = useQueueRoom()
  const [toId, setToId] = useState('')
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const to = all.find(({ id }) => id === toId)
    if (!to) return setError('Please choose who.')
    if (!words.trim()) return setError('Please write a few words for them.')
    setBusy(true)
    setError(await onHand(to.id, to.name, words))
    setBusy(false)
  }
  return (
    <Form onSubmit={send} className="grid gap-6">
      <Choice
        legend="To whom"
        name="colleague"
        options={all.map((one) => ({ value: one.id, label: one.name, hint: hintOf(one, here) || undefined }))}
        value={toId}
        onChoose={setToId}
      />
      <TextArea
        label="A word for them"
        hint="Only they read it."
        rows={3}
        maxLength={caseLimits.words}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div aria-live="polite">{error && <FieldError>{error}</FieldError>}</div>
      <div>
        <Button type="submit" busy={busy}>
          Hand it over
        </Button>
      </div>
    </Form>
  )
}

const Colleagues = ({ caseId, onHand }: Pick<Props, 'caseId' | 'onHand'>) => {
  const { data } = useQuery(useTRPC().cases.colleagues.queryOptions({ caseId }))
  if (!data) return <Skeleton className="h-40" />
  if (data.length === 0) return <p>Nobody else could take this one just now. You can give it back instead.</p>
  return <Fields all={data} onHand={onHand} />
}

/** Gives a case to one other person, who hears of it and has it first for half a day. */
export const HandOverSheet = ({ caseId, open, onOpen, onHand }: Props) => (
  <Sheet
    title="Hand it over"
    description="They are told, and have it first for 12 hours. After that anybody may take it."
    open={open}
    onOpenChange={onOpen}
  >
    <Colleagues caseId={caseId} onHand={onHand} />
  </Sheet>
)
