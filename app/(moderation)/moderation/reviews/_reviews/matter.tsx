'use client'

import { useState } from 'react'
import { Marked } from '#app/_features/posts/marked.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Note } from '#app/_ui/note.tsx'
import type { MatterView } from '#server/reviews/schema.ts'
import { cueLines, reportWords, sureWords } from '../../[caseId]/_case/evidence-words.ts'
import { Around } from './around.tsx'
import { Folded } from './folded.tsx'

const TheWords = ({ matter: { lane, text, severity, evidence } }: { matter: MatterView }) => {
  const [open, setOpen] = useState(severity !== 3 && lane !== 'support')
  if (open)
    return (
      <Card>
        <Marked text={text} spans={evidence?.spans ?? []} />
      </Card>
    )
  return (
    <Note tone="wait" title="These words may be hard to read">
      <p className="mb-3">You can read them when you are ready.</p>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Show the words
      </Button>
    </Note>
  )
}

const Noticed = ({ evidence }: { evidence: NonNullable<MatterView['evidence']> }) => (
  <>
    <p>{evidence.explanation}</p>
    {evidence.label !== 'ok' && <p className="mt-1">{sureWords(evidence.confidence)}</p>}
    <ul className="mt-2 list-disc pl-5 empty:hidden">
      {cueLines(evidence.cues).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p className="mt-2 text-sm text-ink-soft">
      The engine, version {evidence.engineVersion}. It can be wrong, and often is about tone.
    </p>
  </>
)

const Guidelines = ({ guidelines }: { guidelines: MatterView['guidelines'] }) => (
  <dl className="grid gap-3">
    {guidelines.map(({ id, title, body }) => (
      <div key={id}>
        <dt className="font-semibold">{title}</dt>
        <dd className="text-ink-soft">{body}</dd>
      </div>
    ))}
  </dl>
)

/** What somebody looks at with fresh eyes: the words first, the rest to unfold. Nothing of how it was seen before. */
export const Matter = ({ matter }: { matter: MatterView }) => (
  <section aria-labelledby="the-words">
    <h2 id="the-words" className="mb-3 text-xl">
      The words
    </h2>
    <TheWords matter={matter} />
    <div className="mt-6 border-b border-line">
      <Folded title="The conversation around it">
        <Around matter={matter} />
      </Folded>
      {matter.reportsSaid.length > 0 && (
        <Folded title="What members said">
          <ul className="grid gap-2">
            {matter.reportsSaid.map(({ reason, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and never change
              <li key={index}>
                <span className="font-semibold">{reportWords(reason)}</span>
                {words && <span className="block break-words whitespace-pre-wrap">{words}</span>}
              </li>
            ))}
          </ul>
        </Folded>
      )}
      {matter.evidence && (
        <Folded title="What the engine noticed">
          <Noticed evidence={matter.evidence} />
        </Folded>
      )}
      <Folded title="What holds here">
        <Guidelines guidelines={matter.guidelines} />
      </Folded>
    </div>
  </section>
)
