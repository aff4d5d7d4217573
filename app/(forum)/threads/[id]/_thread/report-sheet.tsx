'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { PostView } from '#server/posts/schema.ts'

const reasons = [
  { value: 'felt_judged', label: 'I felt judged', hint: 'It stung, even if it was meant well.' },
  { value: 'unkind', label: 'It is unkind', hint: 'To me or to somebody else.' },
  {
    value: 'worried_about_them',
    label: 'I am worried about them',
    hint: 'Nobody will be in trouble. A moderator looks soon.',
  },
  {
    value: 'unsafe',
    label: 'It is not safe',
    hint: 'A threat, somebody\u2019s private details, a danger to a child.',
  },
  { value: 'spam', label: 'It sells something' },
  { value: 'other', label: 'Something else' },
] as const
type Reason = (typeof reasons)[number]['value']

type Props = { post: PostView; open: boolean; onClose: () => void }

const useReport = (postId: string, onClose: () => void) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (reason: Reason | null, words: string) => {
    if (!reason) return setTrouble('Please choose what is the matter.')
    setBusy(true)
    try {
      await client.reports.file.mutate({ postId, reason, words })
      onClose()
      toast.say('Thank you. A moderator will look, and you will hear what came of it.')
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return { trouble, busy, send }
}

/** "Look at this": one choice, a few words if somebody likes. The writer never learns who asked. */
export const ReportSheet = ({ post, open, onClose }: Props) => {
  const [reason, setReason] = useState<Reason | null>(null)
  const [words, setWords] = useState('')
  const { trouble, busy, send } = useReport(post.id, onClose)
  return (
    <Sheet
      title="Ask a moderator to look"
      description={`${post.author.name} will not learn that it was you.`}
      open={open}
      onOpenChange={(next) => !next && onClose()}
    >
      <div className="grid gap-6">
        <Choice
          legend="What is the matter?"
          name="reason"
          options={reasons}
          value={reason}
          onChoose={setReason}
        />
        <TextArea
          label="Anything you would like to add"
          hint="Only if you like."
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {trouble && <FieldError>{trouble}</FieldError>}
        <div className="flex flex-wrap gap-3">
          <Button busy={busy} onClick={() => send(reason, words)}>
            {busy ? 'Sending…' : 'Send to a moderator'}
          </Button>
          <Button look="ghost" onClick={onClose}>
            Not now
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
