import { labelOf } from '../_check-in/answers.ts'
import { type Bodies, readBody } from '../_store/bodies.ts'
import { dayOf, fullDay } from '../_store/days.ts'
import type { Kept } from '../_store/kept.ts'

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

type Told = { [Kind in keyof Bodies]: { title: string; tell: (body: Bodies[Kind]) => string[] } }

const told: Told = {
  thought: {
    title: 'Thoughts you looked at',
    tell: ({ thought, friend, kinder, step }) => [
      thought,
      friend && `What you would tell a friend: ${friend}`,
      kinder && `Your kinder words: ${kinder}`,
      step && `One small step: ${step}`,
    ],
  },
  check_in: {
    title: 'How you were',
    tell: ({ energy, patience, guilt, words }) => [
      `Energy: ${labelOf('energy', energy) ?? ''}, patience: ${labelOf('patience', patience) ?? ''}, guilt: ${labelOf('guilt', guilt) ?? ''}`,
      words,
    ],
  },
  win: { title: 'Small good things', tell: ({ words }) => [words] },
  letter: { title: 'Letters to yourself', tell: ({ words }) => [words] },
  phrase: { title: 'Your own words for a no', tell: ({ words }) => [words] },
  card: { title: 'Your card', tell: ({ title, lines }) => [title, ...lines] },
  comfort: { title: 'Comfort box', tell: ({ words }) => [words] },
  setting: { title: 'What you chose here', tell: ({ name, value }) => [`${name}: ${value}`] },
}

const lines = (entry: Kept) => {
  const body = readBody(entry.kind, entry.body ?? '{}')
  const tell = told[entry.kind].tell as (body: unknown) => string[]
  return { at: body.at, words: tell(body).filter(Boolean) }
}

const section = (kind: keyof Told, entries: Kept[]) => {
  const parts = entries
    .map(lines)
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map(
      ({ at, words }) =>
        `<article><p><small>${plain(fullDay(dayOf(new Date(at))))}</small></p>${words
          .map((line) => `<p>${plain(line).replaceAll('\n', '<br>')}</p>`)
          .join('')}</article>`,
    )
  return parts.length > 0 ? `<h2>${told[kind].title}</h2>${parts.join('')}` : ''
}

/** Everything somebody keeps, as one page that opens anywhere and fetches nothing. */
export const asHtml = (entries: Kept[]) => {
  const kinds = Object.keys(told) as (keyof Told)[]
  const all = kinds
    .map((kind) =>
      section(
        kind,
        entries.filter((one) => one.kind === kind),
      ),
    )
    .join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>For me</title><style>body{font:1.1rem/1.6 Georgia,serif;max-width:38rem;margin:2rem auto;padding:0 1rem}article{border-bottom:1px solid #ccc}</style><h1>For me</h1>${all}</html>`
}
