import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Token } from './tokens.ts'

const nlp = winkNLP(model, ['pos'])
const { its } = nlp
const longest = 20

// The library's own expressions grow with the square of a long unbroken word, so it is shown plain, short ones.
const shown = (word: string) => {
  const plain = word.replace(/[^a-z]/g, '').slice(0, longest)
  return plain === '' ? '0' : plain
}

/** The part of speech of each word (NOUN, VERB, PRON ...), in a line with `tokens`. */
export const wordKinds = (tokens: Token[]): string[] => {
  const line: string[] = []
  const owner: number[] = []
  tokens.forEach((token, at) => {
    const last = tokens[at - 1]
    if (last && last.clause !== token.clause) {
      line.push(last.sentence === token.sentence ? ',' : '.')
      owner.push(-1)
    }
    line.push(shown(token.word))
    owner.push(at)
  })
  const found = nlp.readDoc(line.join(' ')).tokens()
  const values: string[] = found.out()
  const tags: string[] = found.out(its.pos)
  const kinds = new Array<string>(tokens.length).fill('X')
  let at = 0
  let read = 0
  values.forEach((value, i) => {
    const whose = owner[at] ?? -1
    if (whose >= 0 && read === 0) kinds[whose] = tags[i] ?? 'X'
    read += value.length
    if (read < (line[at]?.length ?? 0)) return
    at += 1
    read = 0
  })
  return kinds
}
