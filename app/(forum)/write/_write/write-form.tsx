'use client'

import { useState } from 'react'
import { KeptWhere } from '#app/_features/drafts/kept-where.tsx'
import { OtherWords } from '#app/_features/drafts/other-words.tsx'
import { Hint } from '#app/_features/hints/hint.tsx'
import { AddPictures } from '#app/_features/pictures/add-pictures.tsx'
import { AnonymousSwitch } from '#app/_features/posts/anonymous-switch.tsx'
import { wishWords } from '#app/_features/posts/words.ts'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Choices } from './choices.tsx'
import { MoreAbout } from './more-about.tsx'
import { OwnWords } from './own-words.tsx'
import { ThreadsWaiting } from './threads-waiting.tsx'
import { useWrite, type WriteProps } from './use-write.ts'

/** A thread in under half a minute with one hand: words first, everything else has an answer already. */
export const WriteForm = (props: WriteProps) => {
  const { draft, chosen, choose, write, submit, busy, trouble, hint, share, away, ...kept } = useWrite(props)
  const [coming, setComing] = useState(false)
  const circle = props.circles.find(({ id }) => id === chosen.circleId)
  // what may be missing is said beside the button
  const postFromAbove = () => {
    share.current?.scrollIntoView({ block: 'center' })
    return submit()
  }
  return (
    <Form
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <OwnWords draft={draft} restored={kept.restored} intent={chosen.intent} box={kept.box} onWrite={write}>
        <Hint hint={hint} here={!away} busy={busy} onPost={postFromAbove} />
        <OtherWords beside={kept.beside} onTake={kept.take} onPutAway={kept.putAway} />
      </OwnWords>
      {circle?.allowsImages && (
        <AddPictures
          circleId={circle.id}
          pictures={kept.pictures}
          onChange={kept.setPictures}
          onComing={setComing}
        />
      )}
      <Choices chosen={chosen} circles={props.circles} onChoose={choose} />
      <AnonymousSwitch on={chosen.anonymous} onChange={(anonymous) => choose({ anonymous })} />
      <MoreAbout extras={chosen} onChange={choose} />
      <ThreadsWaiting onChange={({ input }) => write({ title: input.title ?? '', words: input.body })} />
      {/* with the keyboard open it stands just above it */}
      <div
        ref={share}
        className="sticky bottom-0 z-20 -mx-5 grid gap-1.5 border-t border-line bg-paper px-5 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] desk:static desk:mx-0 desk:border-0 desk:px-0"
      >
        {trouble && <FieldError>{trouble}</FieldError>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <Button type="submit" busy={busy || coming}>
            {busy ? 'Sending…' : coming ? 'The picture is coming…' : 'Share it'}
          </Button>
          <p className="min-w-0 text-sm text-ink-soft">
            {circle?.name} · {wishWords[chosen.wish].name}
          </p>
        </div>
        <KeptWhere safe={kept.safe} />
      </div>
      <Hint hint={hint} here={away} busy={busy} onPost={submit} />
    </Form>
  )
}
