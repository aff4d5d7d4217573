'use client'

import { useSyncExternalStore } from 'react'
import { linkSentTo } from './ask-for-link.ts'

const never = () => () => undefined

/** Says where the mail went, once the browser knows. */
export const SentTo = () => {
  const email = useSyncExternalStore(never, linkSentTo, () => null)
  return email ? <strong className="font-semibold break-words text-ink">{email}</strong> : <>your address</>
}
