import type { StatementFacts, ToneName } from '#server/statements/schema.ts'
import { dayWords } from './day-words.ts'
import { decidedWords, nextWords } from './decided-words.ts'

export type StatementWords = {
  title: string
  decided: string
  /** The moderator's own words to this author. */
  note: string
  why: string
  about: string
  guideline: { title: string; body: string; whose: string }
  noticed: string
  next: string
  redress: string
  /** Who stands behind it. */
  closing: string
}

const quoted = (words: string[]) => words.map((word) => `“${word.trim()}”`).join(' and ')
const aboutWords = ({ words }: StatementFacts) =>
  words.length > 0 ? `It is about ${quoted(words)}.` : 'It is about the post as a whole.'

/** Who noticed, and that a person decided. Plainly, also where a program had a part in it. */
const noticedWords = ({ noticedBy: { program, members, hosts }, signedAs, circle }: StatementFacts) => {
  const ways = [
    program && `A program reads every post here and flagged this one (version ${program}).`,
    members && `${program ? 'Members also' : 'Members'} asked for somebody to look.`,
    hosts && `It has words in it that the hosts of ${circle} want somebody to look at.`,
  ].filter(Boolean)
  const noticed = ways.length > 0 ? ways.join(' ') : 'A moderator came across it.'
  return `${noticed} A person decided: ${signedAs}. No program decides here.`
}

const closingWords: Record<ToneName, (facts: StatementFacts) => string> = {
  routine: ({ signedAs }) =>
    `This note was put together from what the moderator chose: the words that are marked, the guideline and the reason are from ${signedAs}.`,
  serious: ({ signedAs }) => signedAs,
}

/** A statement of reasons in words: all that is known, said by how grave it is. */
export const statementWords = (facts: StatementFacts, tone: ToneName): StatementWords => {
  const { guideline, note, reason, appealBy } = facts
  return {
    ...decidedWords(facts, tone),
    note,
    why: reason,
    about: aboutWords(facts),
    guideline: {
      title: guideline.title,
      body: guideline.body,
      whose: guideline.circle ? `A guideline of ${guideline.circle}` : 'A house rule, in all circles',
    },
    noticed: noticedWords(facts),
    next: nextWords(facts),
    redress: `Somebody else can look again: a moderator who had nothing to do with this. One tap is enough, and you need not explain yourself. You can ask until ${dayWords(appealBy)}.`,
    closing: closingWords[tone](facts),
  }
}
