import { forHeader } from '#app/_offline/whose.ts'
import { type Packed, pack, unpack } from './pack.ts'

export type Kind = 'query' | 'mutation'
type Question = {
  path: string
  input: Packed
  resolve: (answer: unknown) => void
  reject: (error: unknown) => void
}
/** A stable code, and a sentence for a person. */
type Told = { code?: string; reason?: string } | undefined
type Said = { message: string; data: Told }
/** What is refused at the door comes as it is, everything else packed. */
type Answer = { result?: { data: Packed }; error?: Packed | Said } | null | undefined

/** What the server said instead of doing what it was asked. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly data: Told,
  ) {
    super(message)
  }
}

const json = { 'content-type': 'application/json' }
/** Proxies on the way may refuse longer addresses. */
const longest = 2000
const waiting: Record<Kind, Question[]> = { query: [], mutation: [] }

const inputsOf = (questions: Question[]) => JSON.stringify({ ...questions.map(({ input }) => input) })
const addressOf = (kind: Kind, questions: Question[]) => {
  const address = `/api/trpc/${questions.map(({ path }) => path).join(',')}?batch=1`
  return kind === 'query' ? `${address}&input=${encodeURIComponent(inputsOf(questions))}` : address
}

const settle = ({ resolve, reject }: Question, answer: Answer) => {
  if (answer?.result) return resolve(unpack(answer.result.data))
  if (!answer?.error) return reject(new Error('The answer could not be read.'))
  const { message, data } = ('message' in answer.error ? answer.error : unpack(answer.error)) as Said
  reject(new Refused(message, data))
}

const send = async (kind: Kind, questions: Question[], signal?: AbortSignal) => {
  try {
    const response = await fetch(addressOf(kind, questions), {
      ...(kind === 'mutation' ? { method: 'POST', body: inputsOf(questions) } : {}),
      ...(signal ? { signal } : {}),
      headers: { ...(kind === 'mutation' ? json : {}), ...forHeader() },
    })
    const said: Answer | Answer[] = await response.json()
    for (const [at, question] of questions.entries()) settle(question, Array.isArray(said) ? said[at] : said)
  } catch (error) {
    for (const { reject } of questions) reject(error)
  }
}

/** As many at once as one address has room for. */
const sendAll = (kind: Kind) => {
  let together: Question[] = []
  for (const question of waiting[kind].splice(0)) {
    if (together.length > 0 && addressOf(kind, [...together, question]).length > longest)
      void send(kind, together.splice(0))
    together = [...together, question]
  }
  void send(kind, together)
}

/** Asks the server. What is asked in the same moment goes together; what may be called off goes alone. */
export const ask = (kind: Kind, path: string, input: unknown, signal?: AbortSignal) =>
  new Promise<unknown>((resolve, reject) => {
    const question = { path, input: pack(input), resolve, reject }
    if (signal) return void send(kind, [question], signal)
    if (waiting[kind].push(question) === 1) setTimeout(() => sendAll(kind))
  })
