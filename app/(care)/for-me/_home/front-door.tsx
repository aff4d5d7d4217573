'use client'

import { Icon } from '#app/_ui/icon.tsx'
import type { IconName } from '#app/_ui/icon-names.ts'
import { TextLink } from '#app/_ui/text-link.tsx'
import { SoftOffer } from '../_check-in/soft-offer.tsx'
import { useLowDays } from '../_check-in/use-low-days.ts'
import { LetterHere } from '../_letters/letter-here.tsx'
import { AskAboutStep } from '../_thought/ask-about-step.tsx'
import { GoOn } from '../_thought/go-on.tsx'
import { CareLink } from '../_way/care-link.tsx'
import { Part } from '../_way/part.tsx'
import type { Tool } from '../_way/tools.ts'
import { WhereItIs } from './where-it-is.tsx'

type Way = { to: Tool; name: string; says: string; icon: IconName }

const now: Way[] = [
  { to: 'breathe', name: 'A quiet minute', says: 'Just breathing. Nothing to do well.', icon: 'wind' },
  {
    to: 'thought',
    name: 'A thought that hurts',
    says: 'Look at it together, one small question at a time.',
    icon: 'search',
  },
  {
    to: 'time',
    name: 'Time with my child',
    says: 'Ten minutes with an idea. We stay silent.',
    icon: 'hourglass',
  },
]
const daily: Way[] = [
  {
    to: 'check-in',
    name: 'How am I today?',
    says: 'Three taps. Come whenever, or not at all.',
    icon: 'sun-moon',
  },
  { to: 'wins', name: 'Small good things', says: 'A jar for what went all right.', icon: 'sprout' },
]
const words: Way[] = [
  {
    to: 'words',
    name: 'Words for a no',
    says: 'Short sentences to say or send.',
    icon: 'message-square-quote',
  },
  {
    to: 'card',
    name: 'A card about what I need',
    says: 'Make one to show at home or at work.',
    icon: 'gift',
  },
]
const later: Way[] = [
  { to: 'letters', name: 'A letter to myself', says: 'For a day you choose.', icon: 'feather' },
  { to: 'comfort', name: 'Comfort box', says: 'What helped before, in one place.', icon: 'book-heart' },
  {
    to: 'signs',
    name: 'Signs of carrying too much',
    says: 'Six of them, and who is there for it.',
    icon: 'coffee',
  },
]

const Ways = ({ ways }: { ways: Way[] }) => (
  <ul className="grid gap-3">
    {ways.map(({ to, name, says, icon }) => (
      <li key={to}>
        <CareLink
          to={to}
          className="flex items-center gap-4 rounded-card border border-line bg-surface px-5 py-4 no-underline shadow-card hover:bg-sunken"
        >
          <Icon name={icon} size={24} weight={1.6} className="shrink-0 text-ember" />
          <span>
            <span className="block font-semibold">{name}</span>
            <span className="block text-sm text-ink-soft">{says}</span>
          </span>
        </CareLink>
      </li>
    ))}
  </ul>
)

/** The way in to everything a parent keeps for themselves. */
export const FrontDoor = () => {
  const low = useLowDays()
  return (
    <>
      <h1 className="text-2xl desk:text-3xl">For me</h1>
      <p className="mt-3 mb-7 max-w-[28em] text-lg text-ink-soft">
        Some room of your own. What you keep here is shown to nobody else, not even to the people who look
        after this place.
      </p>
      <div className="grid gap-4">
        <LetterHere />
        <AskAboutStep />
        <GoOn />
        {low && <SoftOffer />}
      </div>
      <Part title="Right now">
        <Ways ways={now} />
      </Part>
      <Part title="At the end of a day">
        <Ways ways={daily} />
      </Part>
      <Part title="Words I can use">
        <Ways ways={words} />
      </Part>
      <Part title="For another day">
        <Ways ways={later} />
      </Part>
      <WhereItIs />
      <p className="mt-6 text-sm text-ink-soft">
        These are small things for hard days. They are not medical advice, and they do not replace a person.{' '}
        <TextLink href="/support">Here are people you can talk to.</TextLink>
      </p>
    </>
  )
}
