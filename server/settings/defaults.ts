import { env } from '#server/env.ts'
import type { Settings } from './schema.ts'

/** How it is while no admin has decided: what the machine's environment says, else what is kind and safe. */
export const defaults = (): Settings => ({
  joining: 'anyone',
  signUpsPerHour: 60,
  newcomerHours: 24,
  newcomerPosts: 30,
  refuseDisposableMail: false,
  greetAfterMinutes: env().GREET_AFTER_MINUTES,
  careFallbackMinutes: env().CARE_FALLBACK_MINUTES,
  staffSecondFactor: 'asked',
  picturesInNewCircles: false,
})
