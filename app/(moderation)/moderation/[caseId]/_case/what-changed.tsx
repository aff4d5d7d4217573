import { Card } from '#app/_ui/card.tsx'
import { wordDiff } from './word-diff.ts'

const Gone = ({ text }: { text: string }) => (
  <del className="rounded bg-sunken px-0.5 text-ink-soft decoration-2">
    <span className="sr-only">taken out: </span>
    {text}
    <span className="sr-only">. </span>
  </del>
)
const New = ({ text }: { text: string }) => (
  <ins className="rounded bg-ember-soft px-0.5 font-semibold text-ink underline decoration-ember decoration-2 underline-offset-4">
    <span className="sr-only">put in: </span>
    {text}
    <span className="sr-only">. </span>
  </ins>
)

/** Both wordings in one, word by word. Told by lines and words, never by colour alone. */
export const WhatChanged = ({ before, after }: { before: string; after: string }) => (
  <Card className="mb-4">
    <h3 className="mb-2 text-base font-semibold">What changed</h3>
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {wordDiff(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'gone' ? <Gone key={key} text={text} /> : <New key={key} text={text} />
      })}
    </p>
  </Card>
)
