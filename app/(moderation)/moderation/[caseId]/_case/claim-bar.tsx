import { Button } from '#app/_ui/button.tsx'
import { useClock } from '#app/_ui/clock.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { handsWords } from '../../_words/hands-words.ts'
import type { LeaseHeld } from './use-lease.ts'

type Props = { view: CaseView; lease: LeaseHeld; onClaim: () => unknown }

const after = ({ holder, kept }: CaseView) => {
  if (holder?.held) return 'You can read along. They will come back to it.'
  if (holder) return 'You can read along. If they leave it, it is free again within minutes.'
  return kept ? 'You can read along. After that anybody may take it.' : ''
}

/** Whose it is now. One at a time: nobody decides over another's head. */
export const ClaimBar = ({ view, lease: { lease, trouble, busy }, onClaim }: Props) => {
  const { now, live } = useClock()
  const hands = handsWords(view, now, live)
  if (lease)
    return view.holder?.held || view.kept?.you ? (
      <div className="mb-5">
        <Note>{hands}</Note>
      </div>
    ) : null
  const others = (view.holder && !view.holder.you) || (!view.holder && view.kept && !view.kept.you)
  return (
    <div className="grid gap-4" aria-live="polite">
      {trouble && <Note tone="wait">{trouble}</Note>}
      {others ? (
        <Note tone="wait" title={hands?.replace(/\.$/, '')}>
          {after(view)}
        </Note>
      ) : (
        <>
          {view.kept?.you && <Note>{hands}</Note>}
          <div>
            <Button busy={busy} aria-keyshortcuts="t" onClick={onClaim}>
              {busy ? 'One moment…' : 'Take this one'}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
