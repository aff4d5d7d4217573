import { Secret, TOTP } from 'otpauth'
import { conflict } from '#server/errors.ts'
import { outerKeys } from '#server/sealing/outer-keys.ts'
import { seal, unseal } from '#server/sealing/seal.ts'

const keyIsAway = () =>
  conflict(
    'The key to the codes of apps is not in its place just now. A passkey or a recovery code still works; please tell the people who run this place.',
  )

const seconds = 30
/** Clocks differ: one half minute before and one after are taken too. */
const window = 1

const boundTo = (memberId: string) => `code app:${memberId}`

/** What an app makes codes from: 160 bits, SHA-1, six digits, which is what every app knows. */
export const makeSecret = () => new Secret({ size: 20 })

export const totp = (secret: Secret, label = '', issuer = '') =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: seconds, secret })

export const sealSecret = (memberId: string, secret: Secret) => {
  const [outer] = outerKeys('code apps')
  if (!outer) throw keyIsAway()
  return { keyId: outer.keyId, sealed: seal(outer.key, secret.bytes, boundTo(memberId)) }
}

type Kept = { memberId: string; keyId: string; sealed: Uint8Array }
const openSecret = ({ memberId, keyId, sealed }: Kept) => {
  const outer = outerKeys('code apps').find((one) => one.keyId === keyId)
  if (!outer) throw keyIsAway()
  const bytes = Uint8Array.from(unseal(outer.key, sealed, boundTo(memberId)))
  return new Secret({ buffer: bytes.buffer })
}

/** The half minute that a code belongs to, near now; null when it belongs to none. */
export const stepOf = (kept: Kept, code: string, timestamp = Date.now()): bigint | null => {
  const delta = totp(openSecret(kept)).validate({ token: code, window, timestamp })
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / seconds) + delta)
}
