import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1

/** Opens what `seal` made with the same key for the same place; throws when a byte of it was changed. */
export const unseal = (key: Uint8Array, sealed: Uint8Array, bound: string) => {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version) throw new Error('sealed in a way that is not known here')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()])
}

/** AES-256-GCM. `bound` says where it belongs: a row that was swapped with another does not open. */
export const seal = (key: Uint8Array, plain: Uint8Array, bound: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]))
}
