import type { accents, CircleView, joinPolicies } from '#server/circles/schema.ts'

export type Draft = {
  slug: string
  name: string
  forWhom: string
  about: string
  accent: (typeof accents)[number]
  joinPolicy: (typeof joinPolicies)[number]
  joinQuestion: string
  /** `id`: of a guideline that is there already, so that it stays the same one in other words. */
  guidelines: { key: string; id?: string; title: string; body: string }[]
}

const blank: Draft = {
  slug: '',
  name: '',
  forWhom: '',
  about: '',
  accent: 'clay',
  joinPolicy: 'open',
  joinQuestion: '',
  guidelines: [],
}

/** What the form begins with. */
export const draftOf = (circle: CircleView | null): Draft =>
  circle
    ? {
        ...circle,
        accent: circle.accent as Draft['accent'],
        joinQuestion: circle.joinQuestion ?? '',
        guidelines: circle.guidelines.map(({ id, title, body }) => ({ key: id, id, title, body })),
      }
    : blank

/** "Dads, late at night" → "dads-late-at-night". */
export const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** What the server is asked to keep. A question belongs to circles that people ask to join, and to no other. */
export const fieldsOf = ({ slug: _, guidelines, joinQuestion, ...draft }: Draft) => ({
  name: draft.name,
  forWhom: draft.forWhom,
  about: draft.about,
  accent: draft.accent,
  joinPolicy: draft.joinPolicy,
  joinQuestion: draft.joinPolicy === 'request' ? joinQuestion : null,
  guidelines: guidelines.map(({ key: _key, ...one }) => one),
})
