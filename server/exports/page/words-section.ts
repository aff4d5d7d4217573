import type { Everything } from '../read-everything.ts'
import { article, asRows, moment, plain, section, words } from './elements.ts'

type Row = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const rowsIn = (value: unknown) => asRows(value)

const states: Record<string, string> = {
  held: 'It was waiting for a moderator.',
  hidden: 'A moderator took it out of view.',
  deleted: 'You took it back.',
}

const pictures = (post: Row) =>
  rowsIn(post.pictures).map(
    ({ file, alt }) =>
      `<img src="${plain(text(file))}" alt="${plain(text(alt))}" loading="lazy">${words(text(alt))}`,
  )

const takesUp = (post: Row) => {
  const [quote] = rowsIn(post.takesUp)
  return quote
    ? `<blockquote><p><b>${plain(text(quote.by))}</b></p>${words(text(quote.words))}</blockquote>`
    : ''
}

const earlier = (revisions: Row[], zone: string) =>
  revisions.length === 0
    ? ''
    : `<details><summary>Earlier wordings</summary>${revisions
        .map((one) =>
          article(moment(one.createdAt as Date, zone), words(text(one.title)), words(text(one.body))),
        )
        .join('')}</details>`

const post = (row: Row, zone: string) => {
  const revisions = rowsIn(row.revisions)
  const now = revisions.at(-1)
  const where = text(row.conversation)
  return article(
    moment(row.createdAt as Date, zone),
    where ? `<h3>${plain(where)}</h3>` : '',
    row.writtenAs ? words(`Written as ${text(row.writtenAs)}, a parent.`) : '',
    states[text(row.state)] ? words(states[text(row.state)]) : '',
    takesUp(row),
    words(text(now?.body)),
    ...pictures(row),
    earlier(revisions.slice(0, -1), zone),
  )
}

/** What somebody wrote, oldest first, with what it took up as it is there for them. */
export const wordsSections = (everything: Everything, zone: string) => [
  section(
    'wrote',
    'What you wrote',
    asRows(everything.Post).map((row) => post(row, zone)),
  ),
  section(
    'drafts',
    'Words you had not posted yet',
    asRows(everything.Draft).map((row) =>
      article(moment(row.updatedAt as Date, zone), words(text(row.title)), words(text(row.words))),
    ),
  ),
]
