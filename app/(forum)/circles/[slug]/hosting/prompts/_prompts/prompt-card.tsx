'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import type { PromptView } from '#server/prompts/schema.ts'
import { useAct } from '../../_hosting/use-act.ts'
import { PromptForm } from './prompt-form.tsx'
import { nextInWords, whenInWords } from './prompt-words.ts'

const Said = ({ prompt }: { prompt: PromptView }) => (
  <>
    <h2 className="text-xl break-words">{prompt.title}</h2>
    <p className="mt-1 break-words whitespace-pre-line">{prompt.body}</p>
    <p className="mt-3 text-sm text-ink-soft">
      {whenInWords(prompt)}. {prompt.paused ? 'Resting.' : `${nextInWords(prompt.nextAt, prompt.timeZone)}.`}
    </p>
  </>
)

export const PromptCard = ({ prompt }: { prompt: PromptView }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const { act, busy } = useAct()
  const [editing, setEditing] = useState(false)
  const { id: promptId, title, paused } = prompt
  if (editing)
    return (
      <Card as="li">
        <PromptForm
          start={prompt}
          save={async (fields) => {
            await client.prompts.change.mutate({ promptId, ...fields })
            router.refresh()
          }}
          onDone={() => setEditing(false)}
          label="Save it"
        />
      </Card>
    )
  return (
    <Card as="li">
      <Said prompt={prompt} />
      <div className="mt-3 flex flex-wrap gap-1">
        <Button look="ghost" aria-label={`Change “${title}”`} onClick={() => setEditing(true)}>
          Change
        </Button>
        <Button
          look="ghost"
          busy={busy}
          aria-label={paused ? `Let “${title}” come again` : `Let “${title}” rest`}
          onClick={() => act(() => client.prompts.pause.mutate({ promptId, paused: !paused }))}
        >
          {paused ? 'Let it come again' : 'Let it rest'}
        </Button>
        <Button
          look="ghost"
          busy={busy}
          aria-label={`Take “${title}” away`}
          onClick={() => act(() => client.prompts.remove.mutate({ promptId }))}
        >
          Take away
        </Button>
      </div>
    </Card>
  )
}
