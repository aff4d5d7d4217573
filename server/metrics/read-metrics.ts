import { db, pool } from '#server/db.ts'
import { log } from '#server/log.ts'
import { io } from '#server/realtime/publish.ts'
import { encoderState } from '#server/screening/screen.ts'
import { metrics } from './registry.ts'

const countJobs = async () => {
  const [row] = await db.$queryRaw<{ waiting: number; given_up: number }[]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
           count(*) FILTER (WHERE attempts >= max_attempts)::int AS given_up
    FROM graphile_worker._private_jobs`
  const { jobs } = metrics()
  jobs.set({ state: 'waiting' }, row?.waiting ?? 0)
  jobs.set({ state: 'given_up' }, row?.given_up ?? 0)
}

const countCases = async () => {
  const { cases } = metrics()
  cases.reset()
  const lanes = await db.case.groupBy({ by: ['lane'], where: { state: { not: 'closed' } }, _count: true })
  for (const { lane, _count } of lanes) cases.set({ lane }, _count)
}

const countHere = () => {
  const { sockets, pool: connections } = metrics()
  const { totalCount, idleCount, waitingCount } = pool()
  sockets.set(io()?.engine.clientsCount ?? 0)
  connections.set({ state: 'open' }, totalCount)
  connections.set({ state: 'idle' }, idleCount)
  connections.set({ state: 'waited_for' }, waitingCount)
}

const tellEncoder = async () => {
  const { encoder } = metrics()
  const state = await encoderState()
  encoder.reset()
  if (state) encoder.set({ state }, 1)
}

/** Everything there is to count, in the text format of Prometheus. What cannot be read now is left as it was. */
export const readMetrics = async () => {
  countHere()
  await Promise.all([countJobs(), countCases(), tellEncoder()]).catch((error) =>
    log.warn({ err: error }, 'some metrics could not be read'),
  )
  const { registry } = metrics()
  return { type: registry.contentType, text: await registry.metrics() }
}
