'use client'

import { Button } from '#app/_ui/button.tsx'
import { type ShelfPrompt, shelf } from './shelf-prompts.ts'

/** Prompts to take as they are, or as a beginning. */
export const Shelf = ({ onTake }: { onTake: (prompt: ShelfPrompt) => void }) => (
  <details className="mb-6 rounded-card border border-line px-5 py-2">
    <summary className="tap flex cursor-pointer items-center font-semibold">
      A shelf with {shelf.length} of ours
    </summary>
    <ul className="max-h-96 overflow-y-auto pb-3">
      {shelf.map((prompt) => (
        <li key={prompt.title} className="border-t border-line py-3">
          <p className="font-semibold">{prompt.title}</p>
          <p className="text-ink-soft">{prompt.body}</p>
          <Button look="ghost" aria-label={`Take “${prompt.title}”`} onClick={() => onTake(prompt)}>
            Take this one
          </Button>
        </li>
      ))}
    </ul>
  </details>
)
