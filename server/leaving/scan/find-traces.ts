import { env } from '#server/env.ts'
import { lookInFiles } from './look-in-files.ts'
import { lookInStreams } from './look-in-streams.ts'
import { lookInTable, type Markers, type Trace } from './look-in-table.ts'
import { byTable, readColumns } from './read-columns.ts'

export type { Markers, Trace } from './look-in-table.ts'

/**
 * Every place where one of these markers stands: each column of each table, jobs and search included, the folder
 * of the data, and what Redis keeps for processes that were away. Empty when nothing is left.
 */
export const findTraces = async (markers: Markers): Promise<Trace[]> => {
  const traces: Trace[] = []
  for (const [table, columns] of byTable(await readColumns()))
    traces.push(...(await lookInTable(table, columns, markers)))
  const { ENOUGH_DATA, REDIS_URL } = env()
  if (ENOUGH_DATA) traces.push(...(await lookInFiles(ENOUGH_DATA, markers)))
  if (REDIS_URL) traces.push(...(await lookInStreams(REDIS_URL, markers)))
  return traces
}
