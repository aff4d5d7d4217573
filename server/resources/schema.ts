import { z } from 'zod'
import { isRegion, type Region } from './limits.ts'

export const resourceKinds = [
  'emergency',
  'crisis',
  'parent_line',
  'helpline',
  'text_line',
  'directory',
] as const

/** What it is about, for those who look for one thing. */
export const themes = {
  therapy: 'Finding a therapist',
  burnout: 'Worn out',
  birth: 'Around a birth',
  loss: 'Losing a pregnancy or a baby',
  fathers: 'For fathers',
  single: 'Doing it alone',
  violence: 'Somebody at home hurts me',
} as const
export type Theme = keyof typeof themes
export const isTheme = (value: unknown): value is Theme =>
  typeof value === 'string' && Object.hasOwn(themes, value)

const regionSchema = z.custom<Region>(isRegion, 'That is not a region we know.')
export const listResourcesInput = z.object({ region: regionSchema.optional() })

const dialled = z.string().regex(/^[0-9][0-9 -]*$/, 'digits, spaces and dashes only')
const webAddress = z.url({ protocol: /^https$/ })
const line = z.string().trim().min(1)

export const resourceSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: line,
    /** `*` stands for everywhere. */
    regions: z.array(z.union([regionSchema, z.literal('*')])).min(1),
    kind: z.enum(resourceKinds),
    about: z.array(z.custom<Theme>(isTheme, 'That is not a theme we know.')).default([]),
    phone: dialled.optional(),
    /** `words` is what to text first, where the line asks for one. */
    sms: z.object({ number: dialled, words: line.optional() }).optional(),
    url: webAddress.optional(),
    hours: line,
    languages: z.array(line).min(1),
    note: line,
    lastChecked: z.iso.date(),
    /** Whether the number or page itself was tried. If not, the card says so: the day is then of what is publicly known. */
    tried: z.boolean().default(true),
    sourceUrl: webAddress,
  })
  .strict()
  .refine(({ phone, sms, url }) => phone || sms || url, 'needs a number or an address to reach it')

export type Resource = z.output<typeof resourceSchema>
export type ResourceList = { first: Resource[]; more: Resource[] }
