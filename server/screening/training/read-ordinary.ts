import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { isHeldBack, placeOf } from './hold-back.ts'
import type { CorpusText } from './read-corpus.ts'

export const ordinaryAuthor = 'ordinary'
const lineSchema = z.object({
  id: z.string(),
  text: z.string().min(1),
  ours: z.enum(['ok', 'self_shame']).default('ok'),
})

const asText = ({ id, text, ours }: z.infer<typeof lineSchema>): CorpusText => ({
  id,
  text,
  label: ours,
  severity: null,
  circle: '',
  topic: null,
  spans: [],
  reframe: null,
  pair: null,
  author: ordinaryAuthor,
})

export type Ordinary = { learned: CorpusText[]; heldBack: CorpusText[]; hash: string }

const readLines = (file: Buffer, path: string) =>
  (path.endsWith('.gz') ? gunzipSync(file) : file)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => asText(lineSchema.parse(JSON.parse(line))))

/** Of a very long file a part is enough; which part, the texts' ids decide. */
const mostOfAFile = 2500
const someOf = (texts: CorpusText[]) =>
  texts.length <= mostOfAFile
    ? texts
    : texts
        .map((text) => ({ text, at: placeOf(text.id) }))
        .sort((a, b) => a.at - b.at)
        .slice(0, mostOfAFile)
        .map(({ text }) => text)

/**
 * Ordinary posts of other forums, JSONL `{id, text}`, plain or gzipped: nobody is shamed in them. A fifth is held
 * back for measuring. They are real people's posts and never part of the repository.
 */
export const readOrdinary = (paths: string[]): Ordinary => {
  const hash = createHash('sha256')
  const texts = paths.flatMap((path) => {
    const file = readFileSync(path)
    hash.update(file)
    return someOf(readLines(file, path))
  })
  return {
    learned: texts.filter(({ id }) => !isHeldBack(id)),
    heldBack: texts.filter(({ id }) => isHeldBack(id)),
    hash: hash.digest('hex'),
  }
}

/** The files after each `--ordinary`, if there are any. */
export const ordinaryAsked = (args: string[]): Ordinary | null => {
  const paths = args.filter((_, at) => args[at - 1] === '--ordinary')
  return paths.length > 0 ? readOrdinary(paths) : null
}
