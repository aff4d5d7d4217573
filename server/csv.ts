/** What one cell can hold. */
export type Cell = string | number | boolean | null

// A spreadsheet would run these as a formula (OWASP, CSV injection); an apostrophe makes them words.
const mayRun = /^[=+\-@\t\r]/

const cell = (value: Cell) => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = value ?? ''
  const harmless = mayRun.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** One record after RFC 4180, with its line end. */
export const csvLine = (cells: readonly Cell[]) => `${cells.map(cell).join(',')}\r\n`

/** Lines as a body that is made while it is sent; nothing is made for somebody who has gone. */
export const streamOf = (lines: AsyncGenerator<string>) => {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
