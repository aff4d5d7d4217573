import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const b64 = (data: Buffer) => data.toString('base64url')

// CBOR, as much of it as a key and an attestation of the kind `none` need (RFC 8949, RFC 9052).
const coseKey = (x: Buffer, y: Buffer) =>
  Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x, Buffer.from('225820', 'hex'), y])
const bytes16 = (data: Buffer) =>
  Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 255]), data])
const attestation = (authData: Buffer) =>
  Buffer.concat([
    Buffer.from('a3', 'hex'),
    Buffer.from('63', 'hex'),
    Buffer.from('fmt'),
    Buffer.from('64', 'hex'),
    Buffer.from('none'),
    Buffer.from('67', 'hex'),
    Buffer.from('attStmt'),
    Buffer.from('a0', 'hex'),
    Buffer.from('68', 'hex'),
    Buffer.from('authData'),
    bytes16(authData),
  ])

const present = 0x01
const verified = 0x04
const withKey = 0x40

type Asked = { challenge: string }
type Told = { origin?: string; rpId?: string; counter?: number; userVerified?: boolean }

/** A device that keeps one passkey, in software: what a browser would hand over, and what a thief could. */
export const makeAuthenticator = ({ origin, rpId }: { origin: string; rpId: string }) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  const head = (flags: number, told: Told) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(told.counter ?? counter)
    const seen = told.userVerified === false ? flags & ~verified : flags
    return Buffer.concat([sha256(told.rpId ?? rpId), Buffer.from([seen]), count])
  }
  const client = (type: string, { challenge }: Asked, told: Told) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: told.origin ?? origin, crossOrigin: false }))
  const credential = {
    id: b64(id),
    rawId: b64(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
    authenticatorAttachment: undefined,
  }
  return {
    make: (asked: Asked, told: Told = {}) => {
      const key = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'))
      const about = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const authData = Buffer.concat([head(present | verified | withKey, told), about])
      const clientDataJSON = b64(client('webauthn.create', asked, told))
      return { ...credential, response: { clientDataJSON, attestationObject: b64(attestation(authData)) } }
    },
    answer: (asked: Asked, told: Told = {}) => {
      counter += 1
      const authData = head(present | verified, told)
      const data = client('webauthn.get', asked, told)
      const signature = createSign('sha256')
        .update(Buffer.concat([authData, sha256(data)]))
        .sign(privateKey)
      const response = {
        clientDataJSON: b64(data),
        authenticatorData: b64(authData),
        signature: b64(signature),
      }
      return { ...credential, response }
    },
  }
}
