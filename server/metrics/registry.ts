import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const make = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'enough_http_request_seconds',
      help: 'Time to answer a request, by kind of place and status class',
      labelNames: ['place', 'status'],
      buckets: seconds,
      registers,
    }),
    refusals: new Counter({
      name: 'enough_refusals_total',
      help: 'Procedures that were refused, by code',
      labelNames: ['code'],
      registers,
    }),
    sockets: new Gauge({ name: 'enough_sockets', help: 'Open sockets of this process', registers }),
    jobs: new Gauge({
      name: 'enough_jobs',
      help: 'Jobs in the database: waiting, or given up after their last attempt',
      labelNames: ['state'],
      registers,
    }),
    cases: new Gauge({
      name: 'enough_cases_open',
      help: 'Cases that wait for a moderator, by lane',
      labelNames: ['lane'],
      registers,
    }),
    encoder: new Gauge({
      name: 'enough_encoder',
      help: 'What the encoder of this process does: resting, opening, awake or failed',
      labelNames: ['state'],
      registers,
    }),
    pool: new Gauge({
      name: 'enough_database_connections',
      help: 'Connections of this process to the database: open, idle, and requests that wait for one',
      labelNames: ['state'],
      registers,
    }),
  }
}

// Next compiles its own copy of this module beside the custom server's: only globalThis is one for both.
const shared = globalThis as typeof globalThis & { enoughMetrics?: ReturnType<typeof make> }

/** The counters of this process. They hold numbers alone: no member, no address, no word. */
export const metrics = () => {
  shared.enoughMetrics ??= make()
  return shared.enoughMetrics
}
