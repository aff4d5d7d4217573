'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { LevelForm } from './level-form.tsx'
import { shortLevel } from './level-words.ts'
import { Happened, SupportSection, TakeFirst } from './section.tsx'
import type { Part } from './use-support.ts'

const Guidance = () => (
  <Note tone="care" title="In doubt, the next one up">
    <p>
      One thing looks like danger and mostly is none: a parent who is frightened by a picture in their head of
      hurting their baby. Such thoughts come to many after a birth, against everything they want. Fear of a
      thought is not a threat. Hear how heavy it is; it is mostly a second level.
    </p>
    <p className="mt-2">
      It is a fourth level when they do not find it strange: voices or orders, a baby who seems evil or must
      be saved by dying, or somebody who means to do it.
    </p>
  </Note>
)

/** Once judged it folds away: a card comes next, and judging anew is one tap. */
const Judge = (part: Part) => {
  const [open, setOpen] = useState(part.data.level === null)
  if (!open)
    return (
      <div>
        <Button look="ghost" onClick={() => setOpen(true)}>
          Judge it anew
        </Button>
      </div>
    )
  return (
    <>
      <Guidance />
      <LevelForm {...part} />
    </>
  )
}

/** How serious it is, in the words of whoever judged it. */
export const LevelSection = (part: Part) => {
  const { data, held } = part
  return (
    <SupportSection title="How serious is it?">
      {data.assessments.map(({ level, childAtRisk, by, reason, at }) => (
        <Happened key={at.toISOString()}>
          <p className="font-semibold">{shortLevel(level, childAtRisk)}</p>
          <p>{reason}</p>
          <p className="text-sm text-ink-soft">
            {by}, <TimeAgo date={at} />
          </p>
        </Happened>
      ))}
      {held ? <Judge key={data.assessments.length} {...part} /> : !data.closed && <TakeFirst />}
    </SupportSection>
  )
}
