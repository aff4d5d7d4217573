'use client'

import { useToast } from '#app/_ui/toasts.tsx'

/** Copies words, and says so. Where a browser does not allow it, it says that too. */
export const useCopy = () => {
  const toast = useToast()
  return async (words: string) => {
    try {
      await navigator.clipboard.writeText(words)
      toast.say('Copied.')
    } catch {
      toast.say('This browser did not let us copy. You can hold the words and choose Copy.')
    }
  }
}
