import { signIn } from 'next-auth/react'

const sentTo = 'enough:link-sent-to'

/** Asks for a link by mail. Gives the code of what went wrong; undefined when the mail is on its way. */
export const askForLink = async (email: string, next: string): Promise<string | undefined> => {
  if (!email.includes('@')) return 'Address'
  try {
    const answer = await signIn('email', { email, callbackUrl: next, redirect: false })
    if (!answer || answer.error || !answer.ok) return answer?.error ?? 'EmailSignin'
  } catch {
    return 'EmailSignin'
  }
  sessionStorage.setItem(sentTo, email.trim())
  return undefined
}

/** The address that was last typed in this tab, so that a slip can be seen. */
export const linkSentTo = () => sessionStorage.getItem(sentTo)
