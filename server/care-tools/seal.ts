import { seal, unseal } from '#server/sealing/seal.ts'

// Lengths are rounded up, so that a look at the rows does not tell a short sigh from a long night.
const block = 256

/** To whom, which and of what kind it is: a row that was swapped with another does not open. */
export type Place = { memberId: string; id: string; kind: string }
const placeOf = ({ memberId, id, kind }: Place) => `entry:${memberId}:${id}:${kind}`

const padded = (text: string) => {
  const bytes = Buffer.from(text)
  return Buffer.concat([bytes, Buffer.alloc((block - (bytes.length % block)) % block, ' ')])
}

/** Seals JSON, to which white space at its end means nothing. */
export const sealEntry = (key: Uint8Array, place: Place, json: string) =>
  seal(key, padded(json), placeOf(place))
export const openEntry = (key: Uint8Array, place: Place, sealed: Uint8Array) =>
  unseal(key, sealed, placeOf(place)).toString('utf8').trimEnd()

const keyOf = (memberId: string) => `key:${memberId}`
export const wrapKey = (outer: Uint8Array, memberId: string, key: Uint8Array) =>
  seal(outer, key, keyOf(memberId))
export const unwrapKey = (outer: Uint8Array, memberId: string, wrapped: Uint8Array): Buffer =>
  unseal(outer, wrapped, keyOf(memberId))
