'use client'

import { signIn } from 'next-auth/react'
import { Button } from '#app/_ui/button.tsx'

export const GoogleButton = ({ next }: { next: string }) => (
  <div className="mt-6 grid gap-6 border-t border-line pt-6">
    <Button look="quiet" wide onClick={() => void signIn('google', { callbackUrl: next })}>
      Continue with Google
    </Button>
  </div>
)
