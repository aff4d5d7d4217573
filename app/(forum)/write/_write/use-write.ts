'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { joined, useHandedOver } from '#app/_features/care-tools/use-handed-over.ts'
import { useDraft } from '#app/_features/drafts/use-draft.ts'
import { useHint } from '#app/_features/hints/use-hint.ts'
import { toSend } from '#app/_features/pictures/address-of.ts'
import { askingWords } from '#app/_features/posts/asking-words.ts'
import { keepCircles } from '#app/_offline/kept-circles.ts'
import type { CircleCard } from '#server/circles/schema.ts'
import type { DraftPicture } from '#server/drafts/schema.ts'
import { type Intent, intents, type Trigger, triggers, type Wish, wishes } from '#server/posts/limits.ts'
import { lastCircle } from './last-circle.ts'
import { useStartThread } from './use-start-thread.ts'

export type Choices = {
  circleId: string
  intent: Intent
  wish: Wish
  trigger: Trigger | null
  contentNote: string
  anonymous: boolean
}
export type WriteProps = {
  circles: (Pick<CircleCard, 'id' | 'slug' | 'name'> & { allowsImages?: boolean })[]
  wanted: string
  wantsHints: boolean
}

const oneOf = <Value extends string>(values: readonly Value[], value: string | null | undefined) =>
  values.find((one) => one === value)

// Where the button can be tapped, a hint goes below it: nothing moves under a thumb. Else it goes to the words.
/** It is seen, and would be pushed away by what appears above it: it does not stand fast at the lower edge. */
const wouldMove = (place: Element | null) => {
  if (!place) return false
  const { top, bottom } = place.getBoundingClientRect()
  const seen = bottom > 0 && top < window.innerHeight
  const atEdge = Math.abs(bottom - window.innerHeight) < 2
  const standsFast = atEdge && getComputedStyle(place).position === 'sticky'
  return seen && !standsFast
}

/** A new post with everything that was chosen beside its words, kept as one draft. */
export const useWrite = ({ circles, wanted, wantsHints }: WriteProps) => {
  const kept = useDraft('write')
  const { draft, change, keepHint, clear, renewKey } = kept
  const [last, setLast] = useState<string | null>(null)
  useEffect(() => {
    setLast(lastCircle())
    keepCircles(circles)
  }, [circles])
  const { details } = draft
  const ids = circles.map(({ id }) => id)
  const intent = oneOf(intents, details.intent) ?? 'vent'
  const chosen: Choices = {
    circleId: oneOf(ids, details.circleId) ?? oneOf(ids, wanted) ?? oneOf(ids, last) ?? ids[0] ?? '',
    intent,
    wish: oneOf(wishes, details.wish) ?? askingWords[intent].wish,
    trigger: oneOf(triggers, details.trigger) ?? null,
    contentNote: details.contentNote ?? '',
    anonymous: details.anonymous ?? false,
  }
  const circle = circles.find(({ id }) => id === chosen.circleId)
  const choose = (part: Partial<Choices>) => change({ details: { ...details, ...part } })
  const { send, busy, trouble } = useStartThread({
    posted: (sent) => clear({ sent }),
    waiting: (sent) => clear({ waiting: true, sent }),
    anew: renewKey,
  })
  const box = useId()
  const share = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  const hint = useHint({
    wanted: wantsHints,
    circle: circle?.slug ?? '',
    title: draft.title,
    body: draft.words,
    setBody: (words) => change({ words }),
    box,
    kept: draft.hint,
    keep: (next) => {
      if (!draft.hint) setAway(wouldMove(share.current))
      keepHint(next)
    },
  })
  const write = (part: { title?: string; words?: string }) => {
    change(part)
    hint.typed(part)
  }
  useHandedOver(draft.key !== '', (handed) => {
    write(joined(draft, handed))
    choose({ intent: handed.intent })
  })
  const pictures = details.pictures ?? []
  const setPictures = (next: DraftPicture[]) => change({ details: { ...details, pictures: next } })
  const submit = () =>
    send({
      ...chosen,
      // chosen for another circle, they wait in the draft
      ...toSend(circle?.allowsImages ? pictures : []),
      title: draft.title,
      body: draft.words,
      idempotencyKey: draft.key,
      hint: hint.withPost(),
    })
  return {
    ...kept,
    pictures,
    setPictures,
    chosen,
    choose,
    write,
    submit,
    busy,
    trouble,
    hint,
    box,
    share,
    away,
  }
}
