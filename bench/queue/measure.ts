export type Line = { what: string; p50: number; p95: number; p99: number; goal: number | null }

const percentile = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0

export const lineOf = (what: string, times: number[], goal: number | null = null): Line => {
  const sorted = [...times].sort((a, b) => a - b)
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share))
  return { what, p50, p95, p99, goal }
}

/** Runs `work` so often and says how long each took; the first few warm it up and do not count. */
export const timed = async (times: number, work: (n: number) => Promise<unknown>, warm = 20) => {
  const took: number[] = []
  for (let n = -warm; n < times; n++) {
    const start = performance.now()
    await work(n + warm)
    if (n >= 0) took.push(performance.now() - start)
  }
  return took
}

const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10)
const verdict = ({ p95, goal }: Line) =>
  goal === null ? '' : `  goal p95 ≤ ${goal} ms: ${p95 <= goal ? 'met' : 'MISSED'}`

export const tableOf = (lines: Line[]) => [
  `${''.padEnd(46)}${['p50', 'p95', 'p99'].map((head) => head.padStart(10)).join('')}`,
  ...lines.map(
    (line) => `${line.what.padEnd(46)}${ms(line.p50)}${ms(line.p95)}${ms(line.p99)}${verdict(line)}`,
  ),
]
export const missedGoals = (lines: Line[]) => lines.filter(({ p95, goal }) => goal !== null && p95 > goal)
