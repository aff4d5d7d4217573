// `npm run engine:bench`: how long the engine takes, beside two word filters in the same run.
import { openEncoderPool } from '../encoder/encoder-pool.ts'
import { readWeights } from '../model/weights-file.ts'
import { screenText } from '../screen-text.ts'
import { readCorpus } from '../training/read-corpus.ts'
import { tableLines } from './print-table.ts'
import { wordLists } from './word-lists.ts'

const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const started = performance.now()
const model = readWeights()
screenText(model, 'me too')
const ready = performance.now() - started
const memory = process.memoryUsage().rss

const letters = 300
const { texts } = readCorpus()
const body = texts.map(({ text }) => text).join(' ')
const samples = Array.from({ length: 2000 }, (_, i) => body.slice(i * 190, i * 190 + letters))

const percentiles = (times: number[]) => {
  const sorted = [...times].sort((a, b) => a - b)
  return [0.5, 0.95, 0.99].map((share) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)} ms`)
}
const timed = async (all: string[], work: (text: string) => unknown) => {
  for (const text of all.slice(0, 300)) await work(text)
  const times: number[] = []
  for (const text of all) {
    const start = performance.now()
    await work(text)
    times.push(performance.now() - start)
  }
  const total = times.reduce((sum, time) => sum + time, 0)
  return [...percentiles(times), String(Math.round((1000 * all.length) / total))]
}

const pool = openEncoderPool()
await pool.ready()
const asText = (text: string) => [{ ...texts[0], text } as (typeof texts)[number]]
const rows = [
  ['first stage', ...(await timed(samples, (text) => screenText(model, text)))],
  [
    'both stages',
    ...(await timed(samples.slice(0, 400), async (text) =>
      screenText(model, text, {}, await pool.encode(text)),
    )),
  ],
  ...(await Promise.all(
    Object.entries(wordLists).map(async ([name, read]) => [
      name,
      ...(await timed(samples, (text) => read(asText(text)))),
    ]),
  )),
]
print(`${letters} characters a text, one after the other`)
print(...tableLines(['', 'p50', 'p95', 'p99', 'texts a second'], rows))

const long: Record<string, string> = {
  'one word': 'a'.repeat(10_000),
  'a corpus': body.slice(0, 10_000),
  quotes: `"'`.repeat(5000),
  'you are': 'you are '.repeat(1250),
  links: 'http://a.'.repeat(1111),
  marks: '?!.,'.repeat(2500),
  'spaced letters': 'y o u '.repeat(1666),
  emoji: '😀'.repeat(5000),
  'combining marks': `e${'\u0301'.repeat(9999)}`,
}
print('', '10,000 characters, first stage')
for (const [name, text] of Object.entries(long)) {
  const [p50 = '', p95 = ''] = await timed(Array(30).fill(text), (one) => screenText(model, one))
  const [half = ''] = await timed(Array(30).fill(text.slice(0, 5000)), (one) => screenText(model, one))
  print(`  ${name.padEnd(16)} p50 ${p50.padStart(9)}, p95 ${p95.padStart(9)}; 5,000: ${half.padStart(9)}`)
}

// what other work on this thread notices while twenty posts are read
let last = performance.now()
let longest = 0
const tick = setInterval(() => {
  longest = Math.max(longest, performance.now() - last - 1)
  last = performance.now()
}, 1)
const burst = performance.now()
await Promise.all(
  samples.slice(400, 420).map(async (text) => screenText(model, text, {}, await pool.encode(text))),
)
clearInterval(tick)
print('', `20 posts at once: all read after ${(performance.now() - burst).toFixed(0)} ms,`)
print(`  no other work on this thread waited longer than ${longest.toFixed(1)} ms`)
print(`Start of the first stage ${ready.toFixed(0)} ms, ${(memory / 1e6).toFixed(0)} MB in the process`)
await pool.close()
