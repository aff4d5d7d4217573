'use client'

import { useEffect } from 'react'
import { shutBox } from './own-box.ts'

/**
 * On every page of a guest: whoever signs in next on this browser does not find the things of the last one open. The
 * page that stands in without a network was made for nobody, and shuts nothing.
 */
export const ShutWhenSignedOut = () => {
  useEffect(() => {
    if (document.documentElement.dataset.guest !== undefined) shutBox()
  }, [])
  return null
}
