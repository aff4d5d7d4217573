import { env } from '#server/env.ts'
import { pacing } from '#server/pacing/policy.ts'
import type { Settings } from './schema.ts'

/** How it is while no admin has decided: what the machine's environment says, else what is kind and safe. */
export const defaults = (): Settings => ({
  placeName: 'Enough',
  joining: 'anyone',
  signUpsPerHour: pacing.signUpsPerHour,
  newcomerHours: pacing.newcomerHours,
  newcomerPosts: pacing.newcomerPosts,
  refuseDisposableMail: env().REFUSE_DISPOSABLE_MAIL,
  greetAfterMinutes: env().GREET_AFTER_MINUTES,
  careFallbackMinutes: env().CARE_FALLBACK_MINUTES,
  staffSecondFactor: 'asked',
  invitesBy: 'hosts',
  supportRegion: 'browser',
  picturesInNewCircles: false,
})
