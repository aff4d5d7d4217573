'use client'

import { daysAfter, today } from '../_store/days.ts'
import { useEntries, useSetting } from '../_store/use-entries.ts'
import { areLow } from './low-days.ts'

export const offerSetting = 'offer-not-before'

/** Whether something may be offered now. Worked out here, from what only its owner can read. */
export const useLowDays = () => {
  const checkIns = useEntries('check_in')
  const [notBefore] = useSetting(offerSetting)
  const now = today()
  if (notBefore && now < notBefore) return false
  return areLow(
    checkIns.map(({ body }) => body),
    now,
    daysAfter(now, -14),
  )
}
