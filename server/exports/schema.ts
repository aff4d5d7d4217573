import { z } from 'zod'
import { id } from '#server/text.ts'

/** Days for which a copy lies ready. */
export const daysReady = 7

export const exportIdInput = z.object({ exportId: id })

/** The newest copy somebody asked for; `file` is where it is fetched, while it is ready. */
export type ExportView = {
  state: 'waiting' | 'working' | 'ready' | 'failed'
  percent: number
  kilobytes: number
  until: Date | null
  file: string | null
}
