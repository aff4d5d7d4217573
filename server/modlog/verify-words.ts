import type { Anchor, Verdict } from './verify.ts'

/** `SEQ:HASH`, as this command prints it; null for anything else. */
export const anchorFrom = (text: string): Anchor | null => {
  const [, seq, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return seq && hash ? { seq: Number(seq), hash } : null
}

const number = (count: number) => count.toLocaleString('en')
const rowsIn = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`)

/** What was found, for a person, and whether all is well. */
export const verifyWords = ({
  rows,
  broken,
  newest,
  redacted,
  anchored,
}: Verdict): { ok: boolean; lines: string[] } => {
  if (broken !== null)
    return {
      ok: false,
      lines: [
        `The log does not hold: number ${number(broken)} is missing, or is not what was written.`,
        broken === 1 ? 'No row of it can be trusted.' : `Everything before it (${rowsIn(rows)}) is whole.`,
      ],
    }
  if (anchored === false)
    return {
      ok: false,
      lines: [
        `The log was cut or written anew: the row you noted does not stand in it, though its ${rowsIn(rows)} fit together.`,
      ],
    }
  const lost =
    redacted > 0 ? [`People who left were taken out of ${rowsIn(redacted)}; the log says of which.`] : []
  const kept = newest
    ? [
        `Newest: ${newest.seq}:${newest.hash}`,
        'Note that line somewhere else. `npm run modlog:verify -- --anchor NUMBER:HASH` tells later whether it still stands.',
      ]
    : []
  return { ok: true, lines: [`The log is whole: ${rowsIn(rows)}.`, ...lost, ...kept] }
}
