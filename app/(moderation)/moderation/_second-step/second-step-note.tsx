'use client'

import { useEffect, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Note } from '#app/_ui/note.tsx'

const name = 'enough-second-step-not-now'

const putAway = () => {
  try {
    sessionStorage.setItem(name, '1')
  } catch {
    // a browser that keeps nothing asks again on the next page
  }
}

/** Asks those who look after something for a second step; they can go on without. Not now is for this visit. */
export const SecondStepNote = () => {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    try {
      setShown(sessionStorage.getItem(name) === null)
    } catch {
      setShown(true)
    }
  }, [])
  if (!shown) return null
  const notNow = () => {
    putAway()
    setShown(false)
  }
  return (
    <section aria-label="A second step" className="mt-10">
      <Note title="Keep what you look after safe">
        <p>
          Just now a link to your mailbox opens all of this. A second step takes two minutes, and keeps it
          closed for anybody else.
        </p>
        <p className="mt-3 flex flex-wrap gap-2">
          <ButtonLink look="quiet" href="/you/second-step?next=/moderation">
            Set one up
          </ButtonLink>
          <Button look="ghost" onClick={notNow}>
            Not now
          </Button>
        </p>
      </Note>
    </section>
  )
}
