import type { Reading } from '../reading/read-text.ts'

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

/** What the encoder is given: the text as typed, or its plain form where letters in it were disguised. */
export const undisguise = ({ input, plain }: Reading): string =>
  lettersOf(input) === lettersOf(plain.text) ? input : plain.text
