'use client'

import { Marked } from '#app/_features/posts/marked.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { Fold } from '../_fold/fold.tsx'
import { CasePictures } from './case-pictures.tsx'
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

/** The words themselves. What is hard to read stays folded until somebody chooses to read it. */
export const TheWords = ({ view, marks }: { view: CaseView; marks: Marks }) => {
  const canMark = view.moves.includes('ask_to_rephrase')
  return (
    <section aria-labelledby="the-words">
      <h2 id="the-words" className="mb-3 text-xl">
        The words
      </h2>
      <Fold line={view.fold} what="the words" keyed="o">
        {view.before && <WhatChanged before={view.before} after={view.text} />}
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
        {canMark && <MarkButtons marks={marks} />}
      </Fold>
      <CasePictures images={view.images} />
      <p className="mt-3 text-sm text-ink-soft">{stateWords[view.postState]}</p>
    </section>
  )
}
