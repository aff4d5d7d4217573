'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { PromptFields } from '#server/prompts/schema.ts'
import { PromptForm } from './prompt-form.tsx'
import { Shelf } from './shelf.tsx'

const today = () => new Date().toLocaleDateString('sv')

const blank = (timeZone: string | null): PromptFields => ({
  title: '',
  body: '',
  intent: 'vent',
  wish: 'me_too_welcome',
  weekday: 7,
  time: '20:00',
  timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  startsOn: today(),
})

export const AddPrompt = ({ circleId, timeZone }: { circleId: string; timeZone: string | null }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  if (!open) return <Button onClick={() => setOpen(true)}>Write a prompt</Button>
  const save = async (fields: PromptFields) => {
    await client.prompts.add.mutate({ circleId, ...fields })
    toast.say('Kept. It comes round by itself from now on.')
    router.refresh()
  }
  return (
    <section aria-label="A new prompt">
      <PromptForm
        start={blank(timeZone)}
        save={save}
        onDone={() => setOpen(false)}
        label="Keep this prompt"
        above={(take) => <Shelf onTake={take} />}
      />
    </section>
  )
}
