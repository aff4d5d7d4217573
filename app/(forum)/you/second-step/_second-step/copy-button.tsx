'use client'

import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const toast = useToast()
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    toast.say(copied ? 'Copied.' : 'This browser would not copy it. You can mark it and copy it by hand.')
  }
  return (
    <Button look="ghost" onClick={copy}>
      {label}
    </Button>
  )
}
