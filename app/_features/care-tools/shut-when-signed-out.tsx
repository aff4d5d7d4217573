'use client'

import { useEffect } from 'react'
import { shutBox } from './own-box.ts'

/** On every page of a guest: whoever signs in next on this browser does not find the things of the last one open. */
export const ShutWhenSignedOut = () => {
  useEffect(shutBox, [])
  return null
}
