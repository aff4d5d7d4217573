'use client'

import { type ReactNode, useId } from 'react'
import { Choice } from '#app/_ui/choice.tsx'
import type { MyCare } from '#server/wellbeing/schema.ts'
import { carriedWords } from './carried-words.ts'
import { Pause } from './pause.tsx'
import { Topics } from './topics.tsx'
import { useMine } from './use-mine.ts'

const amounts = [
  { value: 'little', label: 'A little', hint: 'A handful of gentle ones, or two hard ones.' },
  { value: 'usual', label: 'The usual', hint: 'What most of us can carry in an evening.' },
  { value: 'lot', label: 'A lot', hint: 'For days when you have plenty to give. It can be less tomorrow.' },
] as const

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-t border-line pt-6">
      <h2 id={id} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What a moderator can set for themselves. Only they see it. */
export const LookingAfter = ({ first }: { first: MyCare }) => {
  const mine = useMine(first)
  return (
    <div className="grid gap-10">
      <p className="rounded-soft bg-ember-soft px-5 py-4 font-serif text-lg">{carriedWords(mine.mine)}</p>
      <Part title="Rest now">
        <Pause mine={mine} />
      </Part>
      <Part title="How much in one day">
        <Choice
          legend="How much you would like to carry"
          legendHidden
          name="amount"
          options={amounts}
          value={mine.mine.amount}
          onChoose={(amount) => void mine.save({ amount })}
        />
      </Part>
      <Part title="What you would rather not read">
        <Topics mine={mine} />
      </Part>
    </div>
  )
}
