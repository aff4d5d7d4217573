// `npm run engine:eval [-- --ordinary FILE]`: how well the engine reads authors it has never seen.
// FILE: the ordinary posts the weights were learned with, {id, text}; a fifth of them was held back.
import { openEncoderPool } from '../encoder/encoder-pool.ts'
import { undisguise } from '../encoder/undisguise.ts'
import { readWeights } from '../model/weights-file.ts'
import { readText } from '../reading/read-text.ts'
import { routeOf } from '../route.ts'
import { labels, topics } from '../schema.ts'
import { screenText } from '../screen-text.ts'
import { leaveAuthorsOut } from '../training/leave-out.ts'
import { prepareTexts } from '../training/prepare-texts.ts'
import { type CorpusText, groups, readCorpus, readDev } from '../training/read-corpus.ts'
import { ordinaryAsked } from '../training/read-ordinary.ts'
import { type Judged, judge } from './judged.ts'
import * as m from './measures.ts'
import { shareWords, tableLines } from './print-table.ts'
import { wordLists } from './word-lists.ts'

const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const title = (words: string) => print('', words)

const model = readWeights()
const pool = openEncoderPool(2)
const { texts } = readCorpus()
print(`Engine ${model.facts.version}, ${texts.length} texts by ${model.facts.authors} authors.`)
const ordinary = ordinaryAsked(process.argv)
const prepared = await prepareTexts(texts, pool.encode)
const always = await prepareTexts(ordinary?.learned ?? [], pool.encode)
const unseen = leaveAuthorsOut(prepared, model.facts.seed, () => undefined, { always })
const first = unseen.map(({ text, first }) => judge(text.of, first, model.facts.first))
const both = unseen.map(({ text, both }) => judge(text.of, both, model.facts.both))

const dev = readDev()
const screenAll = (of: CorpusText[], stage: 'first' | 'both'): Promise<Judged[]> =>
  Promise.all(
    of.map(async (one) => {
      const vector = stage === 'both' ? await pool.encode(undisguise(readText(one.text))) : undefined
      const said = screenText(model, one.text, {}, vector)
      const shares = labels.map((label) => said.confidences[label])
      return { of: one, label: said.label, route: routeOf(said), shares }
    }),
  )
const devFirst = await screenAll(dev, 'first')
const devBoth = await screenAll(dev, 'both')

const row = (name: string, all: Judged[]) => [
  name,
  shareWords(m.queueRecall(all)),
  shareWords(m.queuePrecision(all)),
  ...([3, 2, 1] as const).map((severity) => shareWords(m.shamingFound(all, severity))),
  shareWords(m.wronglyQueued(all)),
  shareWords(m.selfShameQueued(all)),
  shareWords(m.crisisFound(all)),
  shareWords(m.wronglyCared(all)),
  shareWords(m.hyperboleCared(all)),
  shareWords(m.pairsRight(all)),
]
const head =
  'what|queue recall|queue precision|shaming 3|shaming 2|shaming 1|wrongly queued|self-blame queued|crisis to care|wrongly to care|hyperbole to care|pairs right'
title('Each author as read by a model that never saw them, and the dev texts, which are never trained on')
print(
  ...tableLines(head.split('|'), [
    row('held-out authors, both stages', both),
    row('held-out authors, first stage', first),
    row('dev, both stages', devBoth),
    row('dev, first stage', devFirst),
    ...Object.entries(wordLists).map(([name, read]) => row(`held-out authors, ${name}`, read(texts))),
    ...Object.entries(wordLists).map(([name, read]) => row(`dev, ${name}`, read(dev))),
  ]),
)

title('By author, both stages')
const authors = [...new Set(texts.map(({ author }) => author))]
print(
  ...tableLines(
    head.split('|'),
    authors.map((author) =>
      row(
        author,
        both.filter(({ of }) => of.author === author),
      ),
    ),
  ),
)

const split = (
  name: string,
  keys: readonly string[],
  keyOf: (of: CorpusText) => string | null | undefined,
) => {
  title(`By ${name}: texts that went where they belong`)
  const rows = keys.map((key) => {
    const own = (all: Judged[]) => all.filter(({ of }) => keyOf(of) === key)
    return [
      key,
      ...[both, first, devBoth].map((all) => shareWords(m.routedRight(own(all)))),
      shareWords(m.labelledRight(own(both))),
    ]
  })
  print(...tableLines([name, 'both stages', 'first stage', 'dev', 'label itself right'], rows))
}
split('label', labels, ({ label }) => label)
split('topic', topics, ({ topic }) => topic)
split('functional group', groups, ({ group }) => group)
split('circle', ['wfh-moms', 'stay-at-home-moms', 'dads', 'working-moms'], ({ circle }) => circle)

title('Calibration: how far the stated share lies from how often it is right (0 is honest)')
const error = (all: Judged[]) => m.calibrationError(all).toFixed(3)
print(
  ...tableLines(
    ['', 'both stages', 'first stage'],
    [
      ['held-out authors', error(both), error(first)],
      ['dev', error(devBoth), error(devFirst)],
    ],
  ),
)

if (ordinary) {
  const routes = (await screenAll(ordinary.heldBack, 'both')).map(({ route }) => route)
  const count = (route: string) => ({ hits: routes.filter((one) => one === route).length, of: routes.length })
  title('Ordinary posts of other forums that were held back')
  print(`queued ${shareWords(count('queue'))}, to care ${shareWords(count('care'))}`)
}

title('The surest mistakes on held-out authors')
const wrong = both
  .filter(({ of, route }) => route !== routeOf(of))
  .map((one) => ({ one, sure: Math.max(...one.shares) }))
  .sort((a, b) => b.sure - a.sure)
for (const { one, sure } of wrong.slice(0, 20))
  print(
    `  ${one.of.id}  ${one.of.label} → ${one.label} (${sure.toFixed(2)})  ${one.of.text.replaceAll('\n', ' ').slice(0, 150)}`,
  )
await pool.close()
