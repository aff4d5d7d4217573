import { randomInt } from 'node:crypto'

const moods = ['quiet', 'warm', 'early', 'gentle', 'late', 'sunny', 'soft', 'little', 'patient', 'brave']
const things = [
  'lantern',
  'kettle',
  'mitten',
  'harbour',
  'sparrow',
  'teacup',
  'meadow',
  'pebble',
  'button',
  'acorn',
]

const oneOf = (words: string[]) => words[randomInt(words.length)] ?? ''

/** "quiet lantern 42": for whoever would rather not choose now. */
export const defaultName = () => `${oneOf(moods)} ${oneOf(things)} ${randomInt(10, 1000)}`
