import { z } from 'zod'
import { id, optionalTextField } from '#server/text.ts'

export const reportReasons = [
  'felt_judged',
  'unkind',
  'unsafe',
  'spam',
  'worried_about_them',
  'other',
] as const
export const reportInput = z.object({
  postId: id,
  reason: z.enum(reportReasons, 'Please choose what is the matter.'),
  words: optionalTextField(1000, 'What you want to say').default(''),
})
export type ReportInput = z.output<typeof reportInput>
