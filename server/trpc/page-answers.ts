import { said } from './doors/door.ts'
import type { Secret } from './doors/page.ts'
import type { Answer } from './fuzz/ask.ts'
import { lets, type Who } from './walk-people.ts'

/** Whether a page let somebody in. What was sent on its way before it knew says so in its text. */
export const isIn = ({ status, body }: Pick<Answer, 'status' | 'body'>) =>
  status >= 200 && status < 300 && !/NEXT_(REDIRECT|HTTP_ERROR)/.test(body)

/** Everybody there is, by what must reach no other browser. */
export type Known = { ids: Set<string>; mail: Set<string> }
type Own = { id: string | undefined; mail: string | undefined }

const readers: readonly Who[] = ['member', 'paused', 'host']
const { worrying, ...rest } = said
const words = Object.values(rest)
const reported = 'this stung'

const found = (body: string, pattern: RegExp, known: Set<string>, own: string | undefined) =>
  [...new Set(body.match(pattern))].filter((one) => known.has(one) && one !== own)

/** What an answer gives away to somebody who should not have it. `tells`: what those may read whom it let in. */
export const leaksIn = (who: Who, { body }: Answer, tells: readonly Secret[], known: Known, own: Own) => {
  const judges = tells.includes('cases') && who !== 'otherHost'
  const hidden = [
    ...(readers.includes(who) || judges ? [] : words),
    ...(readers.includes(who) || (judges && (lets(who, 'care') || tells.includes('context')))
      ? []
      : [worrying]),
    ...(judges ? [] : [reported]),
  ]
  return [
    ...hidden.filter((one) => body.includes(one)),
    ...(tells.includes('ids')
      ? []
      : found(body, /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, known.ids, own.id)),
    ...(tells.includes('mail') ? [] : found(body, /[\w.+-]+@[\w.-]+\w/g, known.mail, own.mail)),
  ]
}

/** What differs from one answer to the next whoever asks: its number, its moment, its nonce and how it was sent. */
const everyTime = [
  'x-request-id',
  'date',
  'content-security-policy',
  'etag',
  'content-length',
  'keep-alive',
  'connection',
  'transfer-encoding',
]

/** How a page that is sent in parts puts them together; whether it is, is a matter of moments. */
const putsTogether =
  /<script[^>]*>(?!self\.__next_f|\(self\.__next_f)[^<]*<\/script>|<\/?template[^>]*>|<div hidden[^>]*>/g

/** What somebody could read in an answer, in whatever order and pieces it was sent. */
const piecesOf = (body: string) => {
  const joined = body
    .replaceAll(putsTogether, '')
    .replaceAll(/"\]\)<\/script><script nonce="NONCE">self\.__next_f\.push\(\[1,"/g, '')
  const pieces = joined.split(/["\\<>]+/).map((piece) => piece.replace(/^n?[0-9a-f]+:/, ''))
  return new Set(pieces.filter((piece) => /[A-Za-z]{4}|\d{3}/.test(piece)))
}

/** An answer without what differs every time, and without what was asked for. */
const bare = ({ status, headers, body }: Answer, asked: string[]) => {
  const nonce = String(headers['content-security-policy']).match(/'nonce-([^']+)'/)?.[1] ?? 'none'
  const masked = (text: string) =>
    asked
      .reduce((left, one) => left.replaceAll(one, 'ASKED'), text.replaceAll(nonce, 'NONCE'))
      .replace(/"now":\d+|\b1\d{12}\b/g, 'NOW')
  const kept = Object.entries(headers).filter(([name]) => !everyTime.includes(name))
  const said = kept.map(([name, value]) => `${name}: ${masked(String(value))}`)
  return new Set([`status ${status}`, ...said, ...piecesOf(masked(body))])
}

/** By what two answers can be told apart, beside what each was asked for. */
export const differences = (one: Answer, asked: string[], other: Answer, otherAsked: string[]) => {
  const [here, there] = [bare(one, asked), bare(other, otherAsked)]
  return [...here, ...there].filter((piece) => !here.has(piece) || !there.has(piece))
}
