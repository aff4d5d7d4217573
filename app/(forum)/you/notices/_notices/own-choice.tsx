'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Tick } from '#app/_ui/tick.tsx'
import {
  alwaysInApp,
  type NoticeGroup,
  noticeGroups,
  type SettingsView,
  type Way,
  ways,
} from '#server/deliveries/schema.ts'
import { useSave } from '../../_you/use-save.ts'
import { groupWords, wayWords } from './group-words.ts'

type OneProps = { group: NoticeGroup; settings: SettingsView; onTurn: (way: Way, on: boolean) => void }

const OneGroup = ({ group, settings, onTurn }: OneProps) => (
  <fieldset className="border-t border-line py-4">
    <legend className="float-left w-full font-semibold">{groupWords[group].title}</legend>
    <p className="clear-both mb-2 text-sm text-ink-soft">{groupWords[group].hint}</p>
    <div className="flex flex-wrap gap-2">
      {ways.map((way) => (
        <Tick
          key={way}
          label={wayWords[way]}
          checked={settings[way].includes(group)}
          disabled={way === 'inApp' && alwaysInApp.includes(group)}
          onTurn={(on) => onTurn(way, on)}
        />
      ))}
    </div>
  </fieldset>
)

/** Each kind by each way, for those who like to choose. */
export const OwnChoice = ({ settings }: { settings: SettingsView }) => {
  const client = useTRPCClient()
  const { save } = useSave()
  const turn = (group: NoticeGroup) => (way: Way, on: boolean) => {
    const rest = settings[way].filter((one) => one !== group)
    void save(() => client.deliveries.save.mutate({ [way]: on ? [...rest, group] : rest }), 'Saved.')
  }
  return (
    <details className="mt-4 rounded-card border border-line px-5">
      <summary className="tap flex cursor-pointer items-center font-semibold">Choose for yourself</summary>
      {noticeGroups.map((group) => (
        <OneGroup key={group} group={group} settings={settings} onTurn={turn(group)} />
      ))}
    </details>
  )
}
