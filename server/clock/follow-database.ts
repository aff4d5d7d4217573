import { pool } from '#server/db.ts'
import { log } from '#server/log.ts'

/** Milliseconds that a clock may differ before it is led: what a round trip and NTP leave. */
const bearable = 1_000
const every = 60_000

type Clock = { offset: number; led?: DateConstructor }
const clock: Clock = { offset: 0 }

/** A Date that tells the time of the database where it is asked for the present, and is the same otherwise. */
const lead = () => {
  if (clock.led) return
  const own = globalThis.Date
  const now = () => own.now() + clock.offset
  const led: DateConstructor = new Proxy(own, {
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
    construct: (target, args, asked): object =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, asked === led ? target : asked),
    apply: () => new own(now()).toString(),
  })
  clock.led = led
  // what asks a date for its constructor finds the same one
  Object.defineProperty(own.prototype, 'constructor', { value: led, configurable: true, writable: true })
  globalThis.Date = led
}

/** How far the database's clock is ahead of what this process now believes. */
const measure = async () => {
  const before = Date.now()
  const { rows } = await pool().query<{ now: string }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8::text AS now',
  )
  return Number(rows[0]?.now) - (before + Date.now()) / 2
}

export const lookAtClock = async () => {
  const drift = await measure()
  if (Math.abs(drift) <= bearable) return
  lead()
  clock.offset += drift
  log.warn({ ms: Math.round(clock.offset) }, 'the clock of this machine differs; going by the database’s')
}

/**
 * Leases, sessions, links and rests are compared with the present by whichever process comes along, and one whose
 * clock runs ahead would end them early for all. So there is one clock: the database's. A process that agrees with
 * it to a second changes nothing; another goes by it, and looks again every minute.
 */
export const followDatabase = async () => {
  await lookAtClock()
  const timer = setInterval(
    () => void lookAtClock().catch((error) => log.debug({ err: error }, 'the clock could not be looked at')),
    every,
  )
  timer.unref()
  return () => clearInterval(timer)
}
