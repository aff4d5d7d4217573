import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1
// Lengths are rounded up, so that a look at the rows does not tell a short sigh from a long night.
const block = 256

const open = (key: Uint8Array, sealed: Uint8Array, bound: string) => {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version) throw new Error('sealed in a way that is not known here')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()])
}

const close = (key: Uint8Array, plain: Uint8Array, bound: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]))
}

/** To whom, which and of what kind it is: a row that was swapped with another does not open. */
export type Place = { memberId: string; id: string; kind: string }
const placeOf = ({ memberId, id, kind }: Place) => `entry:${memberId}:${id}:${kind}`

const padded = (text: string) => {
  const bytes = Buffer.from(text)
  return Buffer.concat([bytes, Buffer.alloc((block - (bytes.length % block)) % block, ' ')])
}

/** Seals JSON, to which white space at its end means nothing. */
export const sealEntry = (key: Uint8Array, place: Place, json: string) =>
  close(key, padded(json), placeOf(place))
export const openEntry = (key: Uint8Array, place: Place, sealed: Uint8Array) =>
  open(key, sealed, placeOf(place)).toString('utf8').trimEnd()

const keyOf = (memberId: string) => `key:${memberId}`
export const wrapKey = (outer: Uint8Array, memberId: string, key: Uint8Array) =>
  close(outer, key, keyOf(memberId))
export const unwrapKey = (outer: Uint8Array, memberId: string, wrapped: Uint8Array): Buffer =>
  open(outer, wrapped, keyOf(memberId))
