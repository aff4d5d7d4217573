import { wordSets } from '../rules/lexicon/word-sets.ts'
import { isInside, type Range } from './quotes.ts'
import type { Tokens } from './tokens.ts'

/** Whom a clause speaks of; `you_and_self` sets the two side by side ("I could never, but you"). */
export type About = 'you' | 'you_and_self' | 'group' | 'self' | 'absent' | 'system' | 'nobody'
/** Whose words they are: the writer's own, in quotation marks, or told of somebody who said them. */
export type Voice = 'own' | 'quoted' | 'told'

export type Clause = {
  from: number
  to: number
  sentence: number
  about: About
  voice: Voice
  denied: boolean
  asked: boolean
  ordered: boolean
  hedged: boolean
}

const set = (line: string) => new Set(line.split(' '))
const you = set('you your yours yourself yourselves u ur yall youse')
const self = set('i me my mine myself we us our ours ourselves')
const others = set('he she they him her them his hers their theirs someone somebody everyone mil fil sil')
const noun = new Set([
  ...(wordSets.moms ?? []),
  ...set('women men people ppl folks ladies ones those anyone parents'),
])
const kin = new Set(wordSets.relative)
const systems = set(
  'school nursery daycare work job boss hr office company manager insurance council nhs hospital government system meeting meetings team landlord app website printer laptop wifi car washing boiler',
)
const breaks = set('but because cos cause although though while whereas and so then or if when unless until')
const subjects = set('i you he she they we it that this there my your his her the who people')
const no = set('not no never nobody none nor neither nothing without hardly barely')
const hedges = set(
  'maybe perhaps guess suppose think feel might could may probably wonder just honestly imo imho tbh',
)

const voiceOf = (quoted: boolean, told: boolean): Voice => (quoted ? 'quoted' : told ? 'told' : 'own')

const aboutOf = (words: string[]): About => {
  const has = (of: Set<string>) => words.some((word) => of.has(word))
  if (has(you)) return has(self) ? 'you_and_self' : 'you'
  if (has(self)) return 'self'
  if (has(noun)) return 'group'
  if (has(others) || has(kin)) return 'absent'
  return has(systems) ? 'system' : 'nobody'
}

/** The clauses of a text in order; together they cover every word. `told(word)`: whether somebody else says it. */
export const findClauses = (
  text: Tokens,
  kinds: string[],
  quotes: Range[],
  told: (at: number) => boolean,
): Clause[] => {
  const clauses: Clause[] = []
  const { tokens } = text
  const close = (from: number, to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (!first || !last) return
    const words = tokens.slice(from, to).map(({ word }) => word)
    clauses.push({
      from,
      to,
      sentence: first.sentence,
      about: aboutOf(words),
      voice: voiceOf(isInside(quotes, first.start, last.end), told(from)),
      denied: words.some((word) => no.has(word)),
      asked: text.questions.has(first.sentence),
      ordered: kinds[from] === 'VERB' && !words[0]?.endsWith('ing') && !words[0]?.endsWith('ed'),
      hedged: words.some((word) => hedges.has(word)),
    })
  }
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    const joined = token && breaks.has(token.word) && next && subjects.has(next.word) && at - from > 2
    if (token && token.clause === last?.clause && !joined) continue
    close(from, at)
    from = at
  }
  return clauses
}
