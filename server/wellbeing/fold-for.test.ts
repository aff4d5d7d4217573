import { expect, test } from 'vitest'
import { type Foldable, foldFor } from './fold-for.ts'

const words: Foldable = {
  lane: 'shaming',
  label: 'shaming',
  severity: 1,
  supportLevel: null,
  topic: 'feeding',
  text: 'First this. Then that!',
}
const ready = 'Open when you are ready.'

test.each<[Partial<Foldable>, string[], string | null]>([
  [{}, [], null],
  [{ severity: 2 }, [], null],
  [{ severity: 3 }, [], `Cruel words about feeding, two sentences. ${ready}`],
  [{ lane: 'hostility', severity: 1 }, [], null],
  [{ lane: 'hostility', severity: 2, topic: null }, [], `Hostile words, two sentences. ${ready}`],
  [{ label: 'hostile', severity: 2, topic: 'other' }, [], `Hostile words, two sentences. ${ready}`],
  [{ lane: 'support', severity: null, supportLevel: 2 }, [], null],
  [
    { lane: 'support', severity: null, supportLevel: 3, text: 'One.' },
    [],
    `The words of somebody in great distress, one sentence. ${ready}`,
  ],
  [
    { topic: 'sleep', text: 'Ja. '.repeat(12) },
    ['money', 'sleep'],
    'Words about sleep, many sentences. You asked to be spared these; open them only if you like.',
  ],
])('%o for somebody who stays away from %o', (change, topicsAway, sentence) => {
  expect(foldFor({ ...words, ...change }, topicsAway)).toBe(sentence)
})
