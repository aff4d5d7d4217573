'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { type Language, languageNames, languages } from '#server/templates/schema.ts'
import { useSave } from '../../_you/use-save.ts'

const options = languages.map((value) => ({ value, label: languageNames[value] }))

export const LanguageField = ({ language }: { language: Language }) => {
  const client = useTRPCClient()
  const { save } = useSave()
  const [chosen, setChosen] = useState(language)
  const choose = async (next: Language) => {
    setChosen(next)
    const kept = await save(
      () => client.members.updateSettings.mutate({ language: next }),
      'Saved. Notes to you begin in that language.',
    )
    if (!kept) setChosen(chosen)
  }
  return (
    <Choice
      legend="What notes to you begin in"
      hint="Moderators write to you in it where they can. The pages themselves are English so far."
      name="language"
      look="chips"
      options={options}
      value={chosen}
      onChoose={(next) => void choose(next)}
    />
  )
}
