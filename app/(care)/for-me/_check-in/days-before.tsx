'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { dayInWords } from '../_store/days.ts'
import { type Entry, useEntries } from '../_store/use-entries.ts'
import { Part } from '../_way/part.tsx'
import { TakeAway } from '../_way/take-away.tsx'
import { labelOf } from './answers.ts'

const atFirst = 7

const inWords = ({ energy, patience, guilt }: Entry<'check_in'>['body']) =>
  [
    `Energy: ${labelOf('energy', energy) ?? ''}`,
    `Patience: ${labelOf('patience', patience) ?? ''}`,
    `Guilt: ${labelOf('guilt', guilt) ?? ''}`,
  ].join(' · ')

/** The days somebody looked in on themselves, and nothing about the others. */
export const DaysBefore = ({ without }: { without: string }) => {
  const days = useEntries('check_in').filter(({ id }) => id !== without)
  const [all, setAll] = useState(false)
  if (days.length === 0) return null
  return (
    <Part title="What you told yourself before">
      <ul className="divide-y divide-line">
        {days.slice(0, all ? undefined : atFirst).map(({ id, body }) => (
          <li key={id} className="flex items-start justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-semibold">{dayInWords(body.day)}</p>
              <p className="text-sm text-ink-soft">{inWords(body)}</p>
              {body.words && (
                <p dir="auto" className="mt-1 break-words whitespace-pre-wrap">
                  {body.words}
                </p>
              )}
            </div>
            <TakeAway id={id} what={dayInWords(body.day)} />
          </li>
        ))}
      </ul>
      {!all && days.length > atFirst && (
        <Button look="ghost" onClick={() => setAll(true)}>
          Earlier days
        </Button>
      )}
    </Part>
  )
}
