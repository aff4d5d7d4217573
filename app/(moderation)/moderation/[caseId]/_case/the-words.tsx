'use client'

import { useState } from 'react'
import { Marked } from '#app/_features/posts/marked.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import type { Marks } from './use-marks.ts'
import { WhatChanged } from './what-changed.tsx'

const stateWords: Record<CaseView['postState'], string> = {
  published: 'Everyone in the circle can read this now.',
  held: 'Only its author and moderators can read this now.',
  hidden: 'Only its author and moderators can read this now.',
  deleted: 'Its author has taken this back.',
}

const MarkButtons = ({ marks }: { marks: Marks }) => (
  <div className="mt-4 flex flex-wrap gap-2">
    {/* the selection is gone once a button has taken the focus */}
    <Button look="quiet" onPointerDown={(event) => event.preventDefault()} onClick={marks.add}>
      Mark what I selected
    </Button>
    {marks.spans.length > 0 && (
      <Button look="ghost" onClick={marks.clear}>
        Take the marks away
      </Button>
    )}
  </div>
)

/** The words themselves. The cruellest stay folded until somebody chooses to read them. */
export const TheWords = ({ view, marks }: { view: CaseView; marks: Marks }) => {
  const [open, setOpen] = useState(view.severity !== 3)
  const canMark = view.moves.includes('ask_to_rephrase')
  return (
    <section aria-labelledby="the-words">
      <h2 id="the-words" className="mb-3 text-xl">
        The words
      </h2>
      {open && view.before && <WhatChanged before={view.before} after={view.text} />}
      {open ? (
        <div className={view.before ? 'grid gap-4 desk:grid-cols-2' : undefined}>
          {view.before && (
            <Card>
              <h3 className="mb-2 text-base font-semibold text-ink-soft">Before</h3>
              <Marked text={view.before} spans={[]} />
            </Card>
          )}
          <Card>
            {view.before && <h3 className="mb-2 text-base font-semibold">Now</h3>}
            <div ref={marks.box}>
              <Marked text={view.text} spans={marks.spans} />
            </div>
          </Card>
        </div>
      ) : (
        <Note tone="wait" title="These words are hard to read">
          <p className="mb-3">You can read them when you are ready, or leave this one to somebody else.</p>
          <Button look="quiet" onClick={() => setOpen(true)}>
            Show the words
          </Button>
        </Note>
      )}
      {open && canMark && <MarkButtons marks={marks} />}
      <p className="mt-3 text-sm text-ink-soft">{stateWords[view.postState]}</p>
    </section>
  )
}
