'use client'

import { useState } from 'react'
import { type Look, type TextSize, type Theme, writeLook } from '#app/_shell/look.ts'
import { Choice } from '#app/_ui/choice.tsx'

const sizes: { value: TextSize; label: string }[] = [
  { value: '100', label: 'Usual' },
  { value: '112', label: 'A little larger' },
  { value: '125', label: 'Larger' },
  { value: '150', label: 'Largest' },
]
const themes: { value: Theme; label: string; hint: string }[] = [
  { value: 'system', label: 'As the device', hint: 'It follows what your phone or computer does' },
  { value: 'light', label: 'Light', hint: 'Paper, at every hour' },
  { value: 'dark', label: 'Dark', hint: 'A warm lamp, at every hour' },
  { value: 'night', label: 'Dark at night', hint: 'From eight in the evening until seven in the morning' },
]

/** Shows a look at once and keeps it on this device. */
const apply = (look: Look) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that comes here
  document.cookie = writeLook(look)
  const { dataset } = document.documentElement
  if (look.text === '100') delete dataset.text
  else dataset.text = look.text
  if (look.theme === 'system') delete dataset.theme
  else dataset.theme = look.theme
}

export const LookForm = ({ current }: { current: Look }) => {
  const [look, setLook] = useState(current)
  const choose = (change: Partial<Look>) => {
    const next = { ...look, ...change }
    setLook(next)
    apply(next)
  }
  return (
    <div className="grid gap-9">
      <Choice
        legend="Text size"
        name="text"
        look="chips"
        options={sizes}
        value={look.text}
        onChoose={(text) => choose({ text })}
      />
      <Choice
        legend="Light or dark"
        name="theme"
        options={themes}
        value={look.theme}
        onChoose={(theme) => choose({ theme })}
      />
    </div>
  )
}
