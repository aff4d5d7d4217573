'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { useCare } from '../_store/care.tsx'
import { useEntries } from '../_store/use-entries.ts'
import { ToolPage } from '../_way/tool-page.tsx'
import { cardInWords, drawCard } from './draw-card.ts'
import { situations } from './phrases.ts'
import { useCopy } from './use-copy.ts'

const start = {
  title: 'What helps me just now',
  lines: [
    'I am not reachable between six and eight.',
    'Please ask before you give advice.',
    'If I am quiet, I am tired. It is not about you.',
  ],
}
const mostLines = 8

type Shown = { title: string; lines: string[] }

const save = (picture: Blob) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = 'card.png'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}

/** Shares the picture where the phone can, else saves it. */
const useShare = () => {
  const toast = useToast()
  return async (card: Shown) => {
    const picture = await drawCard(card)
    if (!picture) return toast.say('This browser cannot draw the card. You can copy its words.')
    const files = [new File([picture], 'card.png', { type: 'image/png' })]
    try {
      if (navigator.canShare?.({ files })) await navigator.share({ files })
      else save(picture)
    } catch {
      // they changed their mind while choosing where it should go
    }
  }
}

const Preview = ({ title, lines }: Shown) => (
  <div data-accent="clay" className="rounded-card bg-accent-soft px-6 py-6">
    <p dir="auto" className="font-serif text-xl text-accent">
      {title}
    </p>
    <ul className="mt-3 grid list-disc gap-2 pl-5">
      {lines.map((line) => (
        <li key={line} dir="auto" className="break-words">
          {line}
        </li>
      ))}
    </ul>
  </div>
)

const useCard = () => {
  const { store } = useCare()
  const [kept] = useEntries('card')
  const [fresh] = useState(() => crypto.randomUUID())
  const [edited, setEdited] = useState<{ title: string; text: string } | null>(null)
  const from = kept?.body ?? start
  const { title, text } = edited ?? { title: from.title, text: from.lines.join('\n') }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, mostLines)
  const change = (part: { title?: string; text?: string }) => {
    const next = { title, text, ...part }
    setEdited(next)
    const body = { at: new Date().toISOString(), title: next.title, lines: next.text.split('\n') }
    void store.keep('card', kept?.id ?? fresh, body)
  }
  return { title, text, lines, change }
}

export const BoundaryCard = () => {
  const { title, text, lines, change } = useCard()
  const share = useShare()
  const copy = useCopy()
  const card = { title, lines }
  return (
    <ToolPage
      title="A card about what I need"
      lead="For the fridge, a chat, or a desk. It goes nowhere unless you send it."
    >
      <div className="grid gap-6">
        <TextField
          label="What it is called"
          value={title}
          maxLength={80}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextArea
          label="What should be known"
          hint="One sentence a line, eight at most."
          rows={5}
          value={text}
          maxLength={1200}
          onChange={(event) => change({ text: event.target.value })}
        />
        <label className="block">
          <span className="block font-semibold">Add a sentence</span>
          <select
            className="mt-2 block w-full rounded-soft border border-line-strong bg-raised px-4 py-3 text-base text-ink"
            value=""
            onChange={(event) => change({ text: `${text.trimEnd()}\n${event.target.value}`.trim() })}
          >
            <option value="">Choose one…</option>
            {situations.map(({ name, phrases }) => (
              <optgroup key={name} label={name}>
                {phrases.map((words) => (
                  <option key={words}>{words}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Preview {...card} />
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={() => void share(card)}>
            Share or save as a picture
          </Button>
          <Button look="quiet" onClick={() => void copy(cardInWords(card))}>
            Copy the words
          </Button>
        </div>
      </div>
    </ToolPage>
  )
}
