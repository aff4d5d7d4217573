'use client'

import { Choice } from '#app/_ui/choice.tsx'
import { type PresetName, presetOf, presets, type SettingsView } from '#server/deliveries/schema.ts'
import { useChosen } from './use-chosen.ts'

const options: { value: PresetName; label: string; hint: string }[] = [
  {
    value: 'gentle',
    label: 'Gentle',
    hint: 'All of it here in the app. Mail only when a moderator writes or somebody cares for you.',
  },
  {
    value: 'digest',
    label: 'One summary',
    hint: 'A single mail a day about what waits, at your hour. On quiet days none.',
  },
  { value: 'everything', label: 'Everything', hint: 'Here and by mail, gathered so that many become one.' },
  {
    value: 'least',
    label: 'Only what must be',
    hint: 'What moderators decide and care for you. Nothing else shows, and only care is sent.',
  },
]

export const PresetChoice = ({ settings }: { settings: SettingsView }) => {
  const { shown, choose } = useChosen(settings)
  return (
    <Choice
      legend="A way of hearing"
      legendHidden
      name="preset"
      options={options}
      value={presetOf(shown)}
      onChoose={(name) => void choose(presets[name])}
    />
  )
}
