import { z } from 'zod'
import { labelSchema, labels, type Severity, severitySchema } from '../schema.ts'
import { cutTo, makePlain } from './make-plain.ts'

const mostExplained = 200

const answerSchema = z.strictObject({
  label: labelSchema,
  severity: severitySchema.nullable(),
  confidence: z.number().min(0).max(1),
  explanation: z.string().min(1).max(1_000),
})
export type Opinion = z.infer<typeof answerSchema>

/** The same in the words of the protocol, kept to what every server knows; `readOpinion` checks the rest. */
export const answerFormat = {
  type: 'json_schema',
  json_schema: {
    name: 'opinion',
    strict: true,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['label', 'severity', 'confidence', 'explanation'],
      properties: {
        label: { type: 'string', enum: labels },
        severity: { type: ['integer', 'null'], enum: [1, 2, 3, null] },
        confidence: { type: 'number' },
        explanation: { type: 'string' },
      },
    },
  },
} as const

const hasSeverity = ({ label }: Opinion) => label === 'shaming' || label === 'hostile'
const severityOf = (opinion: Opinion): Severity | null => (hasSeverity(opinion) ? opinion.severity : null)

// A moderator reads this: one sentence, nothing to tap, nothing that looks like markup.
const safeSentence = (words: string): string => {
  const plain = makePlain(words)
    .replace(/[<>`*_#~|\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = plain.match(/^.*?[.!?…](?= |$)/)?.[0] ?? plain
  return sentence.length <= mostExplained ? sentence : `${cutTo(sentence, mostExplained - 1).trimEnd()}…`
}

/** What was answered, or null when it is not exactly what was asked for. */
export const readOpinion = (content: string): Opinion | null => {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return null
  }
  const parsed = answerSchema.safeParse(value)
  if (!parsed.success) return null
  const explanation = safeSentence(parsed.data.explanation)
  if (!/\p{L}/u.test(explanation)) return null
  return { ...parsed.data, severity: severityOf(parsed.data), explanation }
}
