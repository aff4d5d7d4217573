'use client'

import { settingWords } from '#app/_features/settings/setting-words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { type SettingKey, type SettingValue, settings } from '#server/settings/schema.ts'

/** What stands in the field, as the setting wants it. */
export const fromField = (key: SettingKey, text: string): SettingValue | undefined => {
  const { kind } = settings[key]
  if (kind === 'yes') return text === 'true'
  if (kind === 'number') return text.trim() === '' ? undefined : Number(text)
  return text as SettingValue
}

type Props = { of: SettingKey; text: string; error: string | null; onText: (text: string) => void }

export const SettingControl = ({ of: key, text, error, onText }: Props) => {
  const { title, hint, unit, options } = settingWords[key]
  const setting = settings[key]
  if (setting.kind !== 'number')
    return (
      <Choice
        legend={title}
        hint={hint}
        name={key}
        error={error}
        value={text}
        onChoose={onText}
        options={Object.entries(options ?? {}).map(([value, label]) => ({ value, label }))}
      />
    )
  return (
    <TextField
      label={title}
      hint={`${hint} From ${setting.min} to ${setting.max.toLocaleString('en')} ${unit}.`}
      inputMode="numeric"
      className="max-w-[8rem]"
      error={error}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
