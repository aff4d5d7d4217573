'use client'

import { cover } from '#app/_exit/cover.ts'
import { Button } from '#app/_ui/button.tsx'

const shownMs = 2500

/** The cover as it would be, for a moment. Nothing ends. */
export const Rehearsal = () => (
  <Button
    look="quiet"
    onClick={() => {
      const uncover = cover('This is how it looks. You are still signed in, and come back in a moment.')
      setTimeout(uncover, shownMs)
    }}
  >
    Try it, nothing happens
  </Button>
)
