import { z } from 'zod'

const line = z.object({ id: z.string(), text: z.string(), circle: z.string(), label: z.string().optional() })
export type Text = z.output<typeof line>

/** The texts of a JSONL file, one {id, text, circle} a line; a label, where there is one, is only printed beside. */
export const readTexts = (jsonl: string): Text[] =>
  jsonl
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => line.parse(JSON.parse(row)))
