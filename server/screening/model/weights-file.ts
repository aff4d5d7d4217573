import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decision, decisions, type EngineFacts, type EngineModel } from './engine-model.ts'
import type { Weights } from './linear-model.ts'
import { SignIndex } from './sign-index.ts'

/** The weights of the repository; a host who let the engine learn from decisions names another (ENGINE_WEIGHTS). */
export const weightsFile = join(process.cwd(), 'server/screening/weights.bin')
const magic = 'ENOUGH01'

type Shape = Record<Decision, { classes: number; step: number; dense: number }>
type Head = { facts: EngineFacts; signs: number; width: number; shape: Shape; sha256: string }

export type Parts = {
  facts: EngineFacts
  ids: Int32Array
  weights: Record<Decision, Weights>
  mean: Float32Array
  spread: Float32Array
}

const bytes = (array: Int32Array | Int8Array | Float32Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)
const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex')

/** Everything the engine learned, as one file: a line of facts, then the numbers. Little-endian. */
export const packWeights = ({ facts, ids, weights, mean, spread }: Parts): Buffer => {
  const body = Buffer.concat([
    bytes(ids),
    bytes(mean),
    bytes(spread),
    ...decisions.flatMap((name) => [
      bytes(weights[name].bias),
      bytes(weights[name].dense),
      bytes(weights[name].signs),
    ]),
  ])
  const shape = Object.fromEntries(
    decisions.map((name) => {
      const { classes, step, dense } = weights[name]
      return [name, { classes, step, dense: dense.length / classes }]
    }),
  ) as Shape
  const head: Head = { facts, signs: ids.length, width: mean.length, shape, sha256: sha256(body) }
  return Buffer.concat([Buffer.from(`${magic}${JSON.stringify(head)}\n`), body])
}

/** Throws, in one sentence, when the file is not a whole weights file of this kind. */
export const unpackWeights = (file: Buffer): EngineModel => {
  const end = file.indexOf(10)
  if (file.subarray(0, magic.length).toString() !== magic || end < 0)
    throw new Error('the weights of the engine are not a weights file')
  const head = JSON.parse(file.subarray(magic.length, end).toString()) as Head
  const body = Buffer.from(file.subarray(end + 1))
  if (sha256(body) !== head.sha256) throw new Error('the weights of the engine are damaged')
  let at = 0
  const take = (length: number) => {
    const part = body.buffer.slice(body.byteOffset + at, body.byteOffset + at + length)
    at += length
    return part
  }
  const floats = (count: number) => new Float32Array(take(count * 4))
  const ids = new Int32Array(take(head.signs * 4))
  const mean = floats(head.width)
  const spread = floats(head.width)
  const weights = Object.fromEntries(
    decisions.map((name) => {
      const { classes, step, dense: rows } = head.shape[name]
      const bias = floats(classes)
      const dense = floats(rows * classes)
      return [name, { classes, step, bias, dense, signs: new Int8Array(take(head.signs * classes)) }]
    }),
  ) as Record<Decision, Weights>
  return { facts: head.facts, index: new SignIndex(ids), weights, mean, spread }
}

export const writeWeights = (parts: Parts, path = weightsFile) => writeFileSync(path, packWeights(parts))

let loaded: EngineModel | undefined

/** The weights in use, read once. */
export const readWeights = (): EngineModel => {
  loaded ??= unpackWeights(readFileSync(process.env.ENGINE_WEIGHTS || weightsFile))
  return loaded
}
