'use client'

import { Button } from './button.tsx'
import type { ButtonLook } from './button-class.ts'
import { useToast } from './toasts.tsx'

type CopyProps = { text: string; label: string; look?: ButtonLook }

/** Copies words, and says so. */
export const CopyButton = ({ text, label, look = 'ghost' }: CopyProps) => {
  const toast = useToast()
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    toast.say(copied ? 'Copied.' : 'This browser would not copy it. You can mark it and copy it by hand.')
  }
  return (
    <Button look={look} onClick={copy}>
      {label}
    </Button>
  )
}
