import type { Share } from './measures.ts'

const percent = ({ hits, of }: Share) => (of === 0 ? '–' : `${((100 * hits) / of).toFixed(1)} %`)
/** "87.2 % (123/141)", so that nobody takes a share of seven for a finding. */
export const shareWords = (share: Share) =>
  share.of === 0 ? '–' : `${percent(share)} (${share.hits}/${share.of})`

/** A table for a terminal: the first column to the left, the others to the right, widths as needed. */
export const tableLines = (head: string[], rows: string[][]): string[] => {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)]
}
