/** The value below which `share` (0 to 1) of the sorted numbers lie. */
export const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

export type Line = { what: string; value: number; unit: string; p50?: number; p95?: number; goal?: string }

/** Milliseconds as p50 and p95. */
export const spread = (ms: number[]) => {
  const sorted = [...ms].sort((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

const shown = (n: number | undefined) => (n === undefined ? '' : n >= 100 ? n.toFixed(0) : n.toFixed(1))

/** A readable table on stderr, lines of JSON on stdout. */
export const print = (lines: Line[]) => {
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
  const rows = lines.map(({ what, value, unit, p50, p95, goal }) => [
    what.padEnd(58),
    `${shown(value)} ${unit}`.padStart(16),
    (p50 === undefined ? '' : `p50 ${shown(p50)} ms`).padStart(14),
    (p95 === undefined ? '' : `p95 ${shown(p95)} ms`).padStart(14),
    goal ?? '',
  ])
  process.stderr.write(`\n${rows.map((row) => row.join('  ')).join('\n')}\n\n`)
}
