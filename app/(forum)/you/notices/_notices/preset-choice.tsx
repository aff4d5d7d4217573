'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { type PresetName, presetOf, presets, type SettingsView } from '#server/deliveries/schema.ts'
import { useSave } from '../../_you/use-save.ts'

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
  const client = useTRPCClient()
  const { save } = useSave()
  const choose = (name: PresetName) => void save(() => client.deliveries.save.mutate(presets[name]), 'Saved.')
  return (
    <Choice
      legend="A way of hearing"
      legendHidden
      name="preset"
      options={options}
      value={presetOf(settings)}
      onChoose={choose}
    />
  )
}
