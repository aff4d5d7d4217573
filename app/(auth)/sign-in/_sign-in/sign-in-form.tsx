'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { askForLink } from './ask-for-link.ts'
import { errorWords } from './error-words.ts'
import { GoogleButton } from './google-button.tsx'
import { PasskeyButton } from './passkey-button.tsx'

export const SignInForm = ({ next, google }: { next: string; google: boolean }) => {
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setTrouble(null)
    const error = await askForLink(email, next)
    if (!error) return router.push('/sign-in/check-your-mail')
    setTrouble(errorWords(error))
    setBusy(false)
  }
  return (
    <>
      <Form onSubmit={send} className="grid gap-5">
        <TextField
          label="Your mail address"
          hint="Other members never see it."
          type="email"
          name="email"
          autoComplete="email webauthn"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {trouble && (
          <div role="alert">
            <FieldError>{trouble}</FieldError>
          </div>
        )}
        <Button type="submit" wide busy={busy}>
          {busy ? 'Sending…' : 'Send me a link'}
        </Button>
      </Form>
      <PasskeyButton next={next} />
      {google && <GoogleButton next={next} />}
    </>
  )
}
