'use client'

import { useEffect } from 'react'

const key = 'enough:session-renewed'
const aDay = 24 * 60 * 60 * 1000

/** Once a day the browser's cookie is given a new end, so that whoever keeps coming stays signed in. */
export const KeepSession = () => {
  useEffect(() => {
    if (Date.now() - Number(localStorage.getItem(key)) < aDay) return
    // without a network there is always tomorrow
    fetch('/api/auth/session').then(
      () => localStorage.setItem(key, String(Date.now())),
      () => undefined,
    )
  }, [])
  return null
}
