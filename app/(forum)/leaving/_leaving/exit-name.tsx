'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Another word on the button, or none at all. */
export const ExitName = ({ current }: { current: string | null }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [name, setName] = useState(current ?? 'Leave now')
  const [trouble, setTrouble] = useState<string | null>(null)
  const keep = async (exitName: string | null, said: string) => {
    try {
      await client.members.updateSettings.mutate({ exitName })
      setTrouble(null)
      toast.say(said)
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  return (
    <Form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void keep(name.trim() || null, 'The button has its new name.')
      }}
    >
      <TextField
        label="A word of your own"
        hint="“Recipes”, “News”: whatever draws no looks. Up to 20 letters."
        value={name}
        maxLength={20}
        error={trouble}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Keep it</Button>
        <Button
          look="ghost"
          onClick={() => keep('', 'The button is off the bar. Shift three times still leaves.')}
        >
          Take it off the bar
        </Button>
      </div>
    </Form>
  )
}
