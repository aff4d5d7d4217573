import { describe, expect, it } from 'vitest'
import { type StatementFacts, statementFacts, tones } from '#server/statements/schema.ts'
import { statementWords } from './statement-words.ts'

const kinds = statementFacts.shape.kind.options
const rests = ['cool_off', 'mute', 'suspend']

const factsOf = (kind: StatementFacts['kind'], more: Partial<StatementFacts> = {}): StatementFacts => ({
  kind,
  lane: 'shaming',
  words: ['a real mother', 'would never'],
  guideline: { title: 'No verdicts', body: 'Speak of your own life.', circle: 'Dads' },
  noticedBy: { program: '3.1', members: true, hosts: true },
  decidedBy: 'person',
  reason: 'It judges somebody for working.',
  note: 'I think you were worried about the child.',
  signedAs: 'Willow',
  circle: 'Working moms',
  endsAt: rests.includes(kind) ? '2026-12-03T10:00:00.000Z' : null,
  rephraseBy: kind === 'ask_to_rephrase' ? '2026-11-28T10:00:00.000Z' : null,
  appealBy: '2027-05-21T10:00:00.000Z',
  ...more,
})

/** All that the page shows, in one text. */
const said = (facts: StatementFacts, tone: (typeof tones)[number]) => {
  const { guideline, ...words } = statementWords(facts, tone)
  return [...Object.values(words), ...Object.values(guideline)].join('\n')
}

const every = kinds.flatMap((kind) => tones.map((tone) => ({ kind, tone })))

describe('a statement of reasons', () => {
  it.each(every)('says every fact: $kind, $tone', ({ kind, tone }) => {
    const facts = factsOf(kind)
    const text = said(facts, tone)
    const { words, guideline, reason, note, signedAs, circle, endsAt, rephraseBy } = facts
    const wanted = [
      ...words,
      guideline.title,
      guideline.body,
      guideline.circle,
      reason,
      note,
      signedAs,
      circle,
    ]
    for (const fact of wanted) expect(text).toContain(fact)
    expect(text).toContain('21 May 2027')
    if (endsAt) expect(text).toContain('3 December 2026')
    if (rephraseBy) expect(text).toContain('28 November 2026')
    expect(text).toMatch(/program reads every post.*flagged this one \(version 3\.1\)/)
    expect(text).toMatch(/members also asked/i)
    expect(text).toContain('hosts of Working moms')
    expect(text).toContain('A person decided: Willow.')
  })

  it.each(every)('keeps its tone, and is never from a team: $kind, $tone', ({ kind, tone }) => {
    const text = said(factsOf(kind), tone)
    const { decided, closing } = statementWords(factsOf(kind), tone)
    expect(text).not.toMatch(/\b(team|staff|administration|violat\w*|offen[cs]e|punish\w*)\b/i)
    expect(text).not.toMatch(/undefined|null|further notice/)
    expect(decided.startsWith('I ')).toBe(tone === 'serious')
    expect(closing.includes('put together from what the moderator chose')).toBe(tone === 'routine')
    if (tone === 'serious') expect(closing).toBe('Willow')
  })

  it('differs by kind in what was decided and in what comes next', () => {
    for (const tone of tones) {
      const all = kinds.map((kind) => statementWords(factsOf(kind), tone))
      expect(new Set(all.map(({ decided }) => decided)).size).toBe(kinds.length)
      expect(new Set(all.map(({ next }) => next)).size).toBe(kinds.length)
    }
  })

  it.each([
    [{ program: '3.1', members: false, hosts: false }, 'A program reads every post', 'asked for somebody'],
    [{ program: null, members: true, hosts: false }, 'Members asked', 'program reads'],
    [{ program: null, members: false, hosts: true }, 'the hosts of', 'program reads'],
    [{ program: null, members: false, hosts: false }, 'came across it', 'program reads'],
  ])('says only who noticed: %j', (noticedBy, there, notThere) => {
    const { noticed } = statementWords(factsOf('hide', { noticedBy }), 'routine')
    expect(noticed).toContain(there)
    expect(noticed).not.toContain(notThere)
    expect(noticed).toContain('A person decided')
  })

  it('says so when it is about the whole post, or about a rule of the house', () => {
    const house = { ...factsOf('hide').guideline, circle: null }
    const words = statementWords(factsOf('hide', { words: [], guideline: house }), 'routine')
    expect(words.about).toBe('It is about the post as a whole.')
    expect(words.guideline.whose).toContain('house rule')
  })
})
