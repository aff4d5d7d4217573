import { Icon } from '#app/_ui/icon.tsx'
import type { IconName } from '#app/_ui/icon-names.ts'

const promises: { icon: IconName; title: string; words: string }[] = [
  {
    icon: 'eye-off',
    title: 'Nothing follows you',
    words: 'No advertising, no tracking, and no other company looking on.',
  },
  {
    icon: 'scale',
    title: 'Nobody keeps score',
    words: 'No followers, no ranks, no streaks. You have nothing to keep up with.',
  },
  {
    icon: 'hand-heart',
    title: 'People look after it',
    words: 'A person, not a machine, decides about your words, begins with kindness, and tells you why.',
  },
  {
    icon: 'user-round',
    title: 'You choose your name',
    words: 'We never ask for your real one, or for anything about your children.',
  },
]

export const WhatWePromise = () => (
  <section aria-labelledby="what-we-promise">
    <h2 id="what-we-promise" className="text-2xl">
      What you can count on
    </h2>
    <ul className="mt-6 grid gap-6 sm:grid-cols-2 sm:gap-x-8">
      {promises.map(({ icon, title, words }) => (
        <li key={title}>
          <Icon name={icon} size={26} weight={1.6} className="text-ember" />
          <h3 className="mt-2 text-lg">{title}</h3>
          <p className="mt-1 text-ink-soft">{words}</p>
        </li>
      ))}
    </ul>
  </section>
)
