import type { Tokens } from '../reading/tokens.ts'
import type { Topic } from '../schema.ts'
import { topicWords } from './lexicon/topics.ts'
import type { Harm } from './weigh-harm.ts'

const byWord = new Map<string, Topic[]>()
for (const [topic, words] of topicWords)
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), topic])

/** What the harm is about: what its own words tell, else what the text speaks of most, else `other`. */
export const topicOf = (words: Tokens, harm: Harm[]): Topic => {
  const told = harm.find(({ of, excusedBy }) => of.topic && !excusedBy)?.of.topic
  const counts = new Map<Topic, number>()
  for (const { word } of words.tokens)
    for (const topic of byWord.get(word) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  let best: Topic = told ?? 'other'
  let most = told ? 1 : 0
  for (const [topic] of topicWords) {
    const count = counts.get(topic) ?? 0
    if (count > most) {
      best = topic
      most = count
    }
  }
  return best
}
