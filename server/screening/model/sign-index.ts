/** Finds the row of a 32-bit sign: open addressing over two flat arrays, a few nanoseconds a look. */
export class SignIndex {
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #rows: Int32Array

  constructor(ids: Int32Array) {
    let size = 16
    while (size < ids.length * 2) size *= 2
    this.#mask = size - 1
    this.#keys = new Int32Array(size)
    this.#rows = new Int32Array(size).fill(-1)
    ids.forEach((id, row) => {
      const slot = this.#slot(id)
      this.#keys[slot] = id
      this.#rows[slot] = row
    })
  }

  #slot(id: number): number {
    let slot = (id ^ (id >>> 15)) & this.#mask
    while (this.#rows[slot] !== -1 && this.#keys[slot] !== id) slot = (slot + 1) & this.#mask
    return slot
  }

  /** -1 when the sign was never seen in training. */
  row(id: number): number {
    return this.#rows[this.#slot(id)] ?? -1
  }
}
