'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { CardView, Misuse } from '#server/support/schema.ts'

const thanks: Record<Misuse, string> = {
  not_needed: 'Good to know, and good to hear. Thank you for telling us.',
  used_against_me:
    'We are sorry that happened. Those who look after this place can see it now, and a worry from the same person weighs less from here on.',
}

const useAnswer = (card: CardView) => {
  const client = useTRPCClient()
  const router = useRouter()
  const [answered, setAnswered] = useState(card.answered)
  const [off, setOff] = useState(!card.takesCareCards)
  const [trouble, setTrouble] = useState<string | null>(null)
  const attempt = async (act: () => Promise<unknown>, done: () => void) => {
    setTrouble(null)
    try {
      await act()
      done()
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  const say = (misuse: Misuse) =>
    attempt(
      () => client.support.answerCard.mutate({ cardId: card.id, misuse }),
      () => setAnswered(misuse),
    )
  const switchOff = () =>
    attempt(
      () => client.members.updateSettings.mutate({ takesCareCards: false }),
      () => setOff(true),
    )
  return { answered, off, trouble, say, switchOff }
}

/** What its reader may say about a card. Nothing is asked of them. */
export const CardAnswers = ({ card }: { card: CardView }) => {
  const { answered, off, trouble, say, switchOff } = useAnswer(card)
  return (
    <section aria-labelledby="not-right" className="mt-12 border-t border-line pt-6">
      <h2 id="not-right" className="text-xl">
        If this does not fit
      </h2>
      <div className="mt-3 grid gap-4" aria-live="polite">
        {answered ? (
          <Note>{thanks[answered]}</Note>
        ) : (
          <>
            <p className="text-ink-soft">You need not answer. If you like, you can tell us:</p>
            <div className="flex flex-wrap gap-3">
              <Button look="quiet" onClick={() => say('not_needed')}>
                This was not needed
              </Button>
              <Button look="quiet" onClick={() => say('used_against_me')}>
                Somebody used this against me
              </Button>
            </div>
          </>
        )}
        {off ? (
          <p className="text-ink-soft">
            No card comes to you because somebody else worries. You can change that{' '}
            <TextLink href="/you/help">under You</TextLink>.
          </p>
        ) : (
          <div>
            <Button look="ghost" onClick={switchOff}>
              No cards because others worry, please
            </Button>
          </div>
        )}
        {trouble && <FieldError>{trouble}</FieldError>}
      </div>
    </section>
  )
}
