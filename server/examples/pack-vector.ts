/** The encoder's vectors have length 1, so most of their numbers lie within a quarter. */
const loud = 500

/** A vector in 512 signed bytes, near enough to compare meanings. */
export const packVector = (vector: Float32Array): Uint8Array<ArrayBuffer> => {
  const bytes = Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * loud))))
  return new Uint8Array(bytes.buffer)
}

/** Cosine of the angle between two packed vectors: 1 is the same meaning, about 0 has nothing in common. */
export const likeness = (a: Uint8Array, b: Uint8Array): number => {
  const [x, y] = [
    new Int8Array(a.buffer, a.byteOffset, a.length),
    new Int8Array(b.buffer, b.byteOffset, b.length),
  ]
  let [dot, lengthX, lengthY] = [0, 0, 0]
  for (let d = 0; d < x.length; d++) {
    const [p, q] = [x[d] ?? 0, y[d] ?? 0]
    dot += p * q
    lengthX += p * p
    lengthY += q * q
  }
  return lengthX === 0 || lengthY === 0 ? 0 : dot / Math.sqrt(lengthX * lengthY)
}
