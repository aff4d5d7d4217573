'use client'

import { settingWords } from '#app/_features/settings/setting-words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { type SettingKey, type SettingValue, settings } from '#server/settings/schema.ts'

/** What stands in the field, as the setting wants it. */
export const fromField = (key: SettingKey, text: string): SettingValue | undefined => {
  const { kind } = settings[key]
  if (kind === 'yes') return text === 'true'
  if (kind === 'number') return text.trim() === '' ? undefined : Number(text)
  return text as SettingValue
}

/** More than these stand in a list that opens. */
const few = 5

type Props = { of: SettingKey; text: string; error: string | null; onText: (text: string) => void }

export const SettingControl = ({ of: key, text, error, onText }: Props) => {
  const { title, hint, unit, options } = settingWords[key]
  const setting = settings[key]
  const choices = Object.entries(options ?? {}).map(([value, label]) => ({ value, label }))
  if (choices.length > few)
    return (
      <SelectField label={title} hint={hint} error={error} options={choices} value={text} onChoose={onText} />
    )
  if (setting.kind === 'text')
    return (
      <TextField
        label={title}
        hint={hint}
        maxLength={setting.most}
        error={error}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    )
  if (setting.kind !== 'number')
    return (
      <Choice
        legend={title}
        hint={hint}
        name={key}
        error={error}
        value={text}
        onChoose={onText}
        options={choices}
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
