import type { Line, Outcome } from './check-replay.ts'

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const countBy = (lines: Line[], key: (line: Line) => string) =>
  lines.reduce(
    (counts, line) => counts.set(key(line), (counts.get(key(line)) ?? 0) + 1),
    new Map<string, number>(),
  )

/** A line for each text, then what they came to. */
export const printOutcome = ({ lines, problems }: Outcome) => {
  for (const { id, said, label, severity, route, lane, state, ms } of lines)
    console.log(
      [
        id,
        said ?? '',
        severity ? `${label} ${severity}` : label,
        route,
        lane ?? '',
        state,
        `${ms.toFixed(0)} ms`,
      ].join('\t'),
    )
  const times = lines.map((line) => line.ms).sort((a, b) => a - b)
  console.log(`\n${lines.length} posted and found again, ${problems.length} problems`)
  for (const [route, count] of countBy(lines, (line) => line.route)) console.log(`  ${route}: ${count}`)
  for (const [lane, count] of countBy(
    lines.filter((line) => line.lane),
    (line) => line.lane ?? '',
  ))
    console.log(`  lane ${lane}: ${count}`)
  console.log(
    `  time of a request: median ${at(times, 0.5).toFixed(0)} ms, 95 % within ${at(times, 0.95).toFixed(0)} ms`,
  )
  for (const problem of problems) console.log(`  ! ${problem}`)
}
