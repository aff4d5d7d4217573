import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#server/env.ts'

/** The keys of this instance, the one in use first: a copy that was made before a change still opens. */
const keys = () => {
  const { CARE_KEY, NEXTAUTH_SECRET } = env()
  return (CARE_KEY ?? NEXTAUTH_SECRET)
    .split(',')
    .map((given) => Buffer.from(hkdfSync('sha256', given.trim(), 'enough', 'a copy of everything', 32)))
}

/** To which copy and place a piece belongs: one that was swapped with another does not open. */
type Place = { exportId: string; position: number }
const bound = ({ exportId, position }: Place) => Buffer.from(`export:${exportId}:${position}`)

export const sealPart = (place: Place, bytes: Uint8Array) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys()[0] ?? Buffer.alloc(0), nonce).setAAD(bound(place))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

const openWith = (key: Buffer, place: Place, sealed: Buffer) => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(bound(place)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

export const openPart = (place: Place, given: Uint8Array): Buffer => {
  const sealed = Buffer.from(given)
  for (const key of keys()) {
    try {
      return openWith(key, place, sealed)
    } catch {
      // perhaps it was sealed with the key before this one
    }
  }
  throw new Error('a piece of a copy does not open')
}
