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

/** Of a long file some may be enough; which, the texts' ids decide. */
const someOf = (texts: CorpusText[], most: number) =>
  texts
    .map((text) => ({ text, at: placeOf(text.id) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ text }) => text)

/**
 * Ordinary posts of other forums, JSONL `{id, text}`, plain or gzipped: nobody is shamed in them. A fifth is held
 * back for measuring. They are real people's posts and never part of the repository. `FILE@500` takes 500 of them.
 */
export const readOrdinary = (files: string[]): Ordinary => {
  const hash = createHash('sha256')
  const texts = files.flatMap((name) => {
    const [path = '', most] = name.split('@')
    const file = readFileSync(path)
    hash.update(file).update(most ?? '')
    return someOf(readLines(file, path), most ? Number(most) : Number.POSITIVE_INFINITY)
  })
  return {
    learned: texts.filter(({ id }) => !isHeldBack(id)),
    heldBack: texts.filter(({ id }) => isHeldBack(id)),
    hash: hash.digest('hex'),
  }
}

/** The files after each `--ordinary`, if there are any. */
export const ordinaryAsked = (args: string[]): Ordinary | null => {
  const files = args.filter((_, at) => args[at - 1] === '--ordinary')
  return files.length > 0 ? readOrdinary(files) : null
}
