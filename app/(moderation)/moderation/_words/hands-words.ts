import type { CaseCard } from '#server/cases/schema.ts'
import { untilWords } from './until-words.ts'

type Hands = Pick<CaseCard, 'holder' | 'kept' | 'notYours' | 'state'>

const holderWords = (
  { name, you, held, until }: NonNullable<Hands['holder']>,
  now: number,
  live: boolean,
) => {
  if (!held) return you ? 'You are with this one.' : `${name} is with this one.`
  const who = you ? 'You keep' : `${name} keeps`
  return `${who} this one until ${untilWords(until, now, live)}: “${held.words}”`
}

const keptWords = ({ name, you, words, until }: NonNullable<Hands['kept']>, now: number, live: boolean) => {
  const end = untilWords(until, now, live)
  if (you && words) return `Handed to you, kept until ${end}: “${words}”`
  if (you) return `Its author has found the other words you asked for. Kept for you until ${end}.`
  return `Kept for ${name} until ${end}.`
}

/** In whose hands it is, for whom it is kept, or why it is not for the viewer; null when it is free. */
export const handsWords = (card: Hands, now: number, live: boolean): string | null => {
  const { holder, kept, notYours, state } = card
  if (state === 'closed') return null
  if (holder) return holderWords(holder, now, live)
  if (notYours) return notYours
  if (kept) return keptWords(kept, now, live)
  if (state === 'resubmitted') return 'Its author has found other words.'
  return state === 'awaiting_author' ? 'Its author was asked for other words.' : null
}
