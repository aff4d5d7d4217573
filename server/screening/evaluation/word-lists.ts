import leo from 'leo-profanity'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import type { CorpusText } from '../training/read-corpus.ts'
import type { Judged } from './judged.ts'

const obscene = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

const judgedBy =
  (flags: (text: string) => boolean) =>
  (texts: CorpusText[]): Judged[] =>
    texts.map((of) => ({ of, label: null, route: flags(of.text) ? 'queue' : 'leave', shares: [] }))

/** What the usual word filters of npm make of the same texts. */
export const wordLists = {
  obscenity: judgedBy((text) => obscene.hasMatch(text)),
  'leo-profanity': judgedBy((text) => leo.check(text)),
}
