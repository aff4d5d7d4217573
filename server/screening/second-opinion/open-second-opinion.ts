import { randomBytes } from 'node:crypto'
import type { Env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { readWeights } from '../model/weights-file.ts'
import type { Screening, Thresholds } from '../schema.ts'
import { askEndpoint, type Failure } from './ask-endpoint.ts'
import { buildRequest } from './build-request.ts'
import { openGate, type Refusal } from './gate.ts'
import { isUncertain } from './is-uncertain.ts'
import type { Opinion } from './opinion.ts'

export type SecondOpinionSettings = Pick<
  Env,
  | 'SECOND_OPINION_URL'
  | 'SECOND_OPINION_MODEL'
  | 'SECOND_OPINION_KEY'
  | 'SECOND_OPINION_TIMEOUT_MS'
  | 'SECOND_OPINION_DAILY_CALLS'
>

/** What an admin may know: counts since the process began, and never a word of a post. */
export type Standing = {
  on: boolean
  answered: number
  failed: Record<Failure, number>
  notAsked: Record<Refusal, number>
  today: number
  dailyCalls: number
  resting: boolean
}

export type SecondOpinion = {
  /** Null whenever it should not or could not answer. Never throws. `hosts` are the thresholds that hosts set. */
  ask: (text: string, local: Screening, hosts?: Partial<Thresholds>) => Promise<Opinion | null>
  standing: () => Standing
}

// What is known to be danger goes to care whatever anybody answers: no reason to show it to anybody.
const isWorthAsking = (text: string, local: Screening, hosts: Partial<Thresholds>) =>
  text.trim() !== '' &&
  local.label !== 'crisis' &&
  isUncertain(local.confidences, { ...readWeights().facts[local.stage].thresholds, ...hosts })

/** A second reader for what the engine is unsure of, at any endpoint that speaks the chat protocol. Off without one. */
export const openSecondOpinion = (settings: SecondOpinionSettings, now = Date.now): SecondOpinion => {
  const { SECOND_OPINION_URL: url, SECOND_OPINION_MODEL: model, SECOND_OPINION_KEY: key } = settings
  const dailyCalls = settings.SECOND_OPINION_DAILY_CALLS
  const gate = openGate(dailyCalls, now)
  const failed: Standing['failed'] = { slow: 0, refused: 0, unreadable: 0 }
  const notAsked: Standing['notAsked'] = { spent: 0, resting: 0, busy: 0 }
  let answered = 0

  const askNow = async (text: string, url: string, model: string): Promise<Opinion | null> => {
    const why = gate.enter()
    if (why) {
      notAsked[why]++
      return null
    }
    const body = buildRequest(model, text, randomBytes(12).toString('hex'))
    const outcome = await askEndpoint({ url, key, timeoutMs: settings.SECOND_OPINION_TIMEOUT_MS }, body)
    gate.leave('opinion' in outcome)
    if ('opinion' in outcome) {
      answered++
      return outcome.opinion
    }
    failed[outcome.failure]++
    log.warn({ failure: outcome.failure }, 'no second opinion; the engine’s own verdict stands')
    return null
  }

  return {
    ask: async (text, local, hosts = {}) => {
      if (!url || !model) return null
      try {
        return isWorthAsking(text, local, hosts) ? await askNow(text, url, model) : null
      } catch (err) {
        log.error({ err }, 'the second opinion could not be asked')
        return null
      }
    },
    standing: () => ({
      on: Boolean(url && model),
      answered,
      failed: { ...failed },
      notAsked: { ...notAsked },
      dailyCalls,
      ...gate.standing(),
    }),
  }
}
