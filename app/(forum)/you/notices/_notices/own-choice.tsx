'use client'

import { Tick } from '#app/_ui/tick.tsx'
import {
  alwaysInApp,
  type NoticeGroup,
  noticeGroups,
  type SettingsView,
  type Way,
  ways,
} from '#server/deliveries/schema.ts'
import { groupWords, wayWords } from './group-words.ts'
import { useChosen } from './use-chosen.ts'

type OneProps = {
  group: NoticeGroup
  chosen: Record<Way, NoticeGroup[]>
  onTurn: (way: Way, on: boolean) => void
}

const OneGroup = ({ group, chosen, onTurn }: OneProps) => (
  <fieldset className="border-t border-line py-4">
    <legend className="float-left w-full font-semibold">{groupWords[group].title}</legend>
    <p className="clear-both mb-2 text-sm text-ink-soft">{groupWords[group].hint}</p>
    <div className="flex flex-wrap gap-2">
      {ways.map((way) => (
        <Tick
          key={way}
          label={wayWords[way]}
          checked={chosen[way].includes(group)}
          disabled={way === 'inApp' && alwaysInApp.includes(group)}
          onTurn={(on) => onTurn(way, on)}
        />
      ))}
    </div>
  </fieldset>
)

/** Each kind by each way, for those who like to choose. */
export const OwnChoice = ({ settings }: { settings: SettingsView }) => {
  const { shown, choose } = useChosen(settings)
  const turn = (group: NoticeGroup) => (way: Way, on: boolean) => {
    const rest = shown[way].filter((one) => one !== group)
    void choose({ [way]: on ? [...rest, group] : rest })
  }
  return (
    <details className="mt-4 rounded-card border border-line px-5">
      <summary className="tap flex cursor-pointer items-center font-semibold">Choose for yourself</summary>
      {noticeGroups.map((group) => (
        <OneGroup key={group} group={group} chosen={shown} onTurn={turn(group)} />
      ))}
    </details>
  )
}
