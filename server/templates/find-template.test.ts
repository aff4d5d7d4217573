import { describe, expect, it, test } from 'vitest'
import { decisionNames, lanes } from '#server/cases/schema.ts'
import { movesFrom } from '#server/cases/state-machine.ts'
import { gapIn } from '#server/decisions/policy.ts'
import { screen } from '#server/screening/screen.ts'
import { findTemplate, templates } from './find-template.ts'
import { languages } from './schema.ts'

const without = ['approve', 'resubmit', 'withdraw']

describe.each(languages)('the notes in %s', (language) => {
  it('have a beginning for every decision of every lane that needs one', () => {
    for (const lane of lanes)
      for (const kind of decisionNames) {
        if (without.includes(kind) || !movesFrom(lane, 'open').includes(kind)) continue
        for (const severity of [null, 1, 2, 3])
          expect({ lane, kind, body: findTemplate({ lane, kind, language, severity }) }).toEqual({
            lane,
            kind,
            body: expect.stringMatching(/\S{3}/),
          })
      }
  })

  it('speak differently of mild and of cruel words', () => {
    const ask = (severity: number) =>
      findTemplate({ lane: 'shaming', kind: 'ask_to_rephrase', language, severity })
    expect(new Set([ask(1), ask(2), ask(3)]).size).toBe(3)
    const care = (severity: number) =>
      findTemplate({ lane: 'support', kind: 'offer_care', language, severity })
    expect(care(2)).not.toBe(care(4))
  })

  it('leave a gap to fill wherever a person must say what it was about, and none in care', () => {
    for (const { kind, body } of templates[language]) {
      if (kind === 'offer_care' || kind === 'hide') expect(gapIn(body)).toBeNull()
      else expect({ kind, gap: gapIn(body) }).toEqual({ kind, gap: expect.any(String) })
    }
  })

  it('exist in the same number as in English', () => {
    const shape = (one: (typeof templates)['en'][number]) => `${one.kind} ${one.lanes} ${one.from}`
    expect(templates[language].map(shape)).toEqual(templates.en.map(shape))
  })
})

test.each(templates.en.map(({ kind, from, body }) => [kind, from, body] as const))(
  'the note for %s from %i on would not be asked about twice',
  async (_kind, _from, body) => {
    expect(['shaming', 'hostile']).not.toContain((await screen(body)).label)
  },
)
