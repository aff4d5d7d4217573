import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { labelSchema, severitySchema, topicSchema } from '../schema.ts'

export const corpusFolder = join(process.cwd(), 'server/screening/corpus')

/** How a text works, for the tables of `engine:eval`. */
export const groups = [
  'plain',
  'quoted',
  'reported_speech',
  'negated',
  'self_directed',
  'rhetorical',
  'backhanded',
  'comparison',
  'obfuscated',
  'long_kind_post',
  'veiled',
  'hyperbole',
  'third_person',
  'sarcasm',
  'respectful_disagreement',
  'swearing',
  'reclaimed',
  'disclaimer',
  'question',
] as const

const textSchema = z.object({
  id: z.string(),
  text: z.string().min(1),
  label: labelSchema,
  severity: severitySchema.nullable(),
  circle: z.string(),
  topic: topicSchema.nullable(),
  spans: z.array(z.string()),
  reframe: z.string().nullable(),
  pair: z.string().nullable(),
  group: z.enum(groups).optional(),
})
export type CorpusText = z.infer<typeof textSchema> & { author: string }

/** Texts of one JSONL file. Throws with file and line where one is not as `corpus/README.md` tells. */
export const readTexts = (file: string, author: string): CorpusText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const { data, error } = textSchema.safeParse(JSON.parse(line))
      if (!data)
        throw new Error(`${file}:${at + 1}: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`)
      return { ...data, author }
    })

/** The whole corpus, author by author in the order of their names, and a hash over all of it. */
export const readCorpus = (folder = corpusFolder): { texts: CorpusText[]; hash: string } => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  const hash = createHash('sha256')
  const texts = files.flatMap((name) => {
    const file = join(folder, name)
    hash.update(readFileSync(file))
    return readTexts(file, name.replace('.jsonl', ''))
  })
  return { texts, hash: hash.digest('hex') }
}

/** The dev texts: labelled by an author of their own, for measuring only. Nothing ever learns from them. */
export const readDev = (): CorpusText[] =>
  readTexts(join(process.cwd(), 'server/screening/evaluation/dev.jsonl'), 'dev')
