import type { Bodies } from '../_store/bodies.ts'

export type Thought = Bodies['thought']

export const places = ['thought', 'trigger', 'questions', 'fact', 'friend', 'kinder', 'step', 'end'] as const
export type Place = (typeof places)[number]

export const newThought = (at: string): Thought => ({
  at,
  thought: '',
  trigger: '',
  isTrue: null,
  isKind: null,
  isHelpful: null,
  fact: null,
  friend: '',
  values: [],
  kinder: '',
  step: '',
  askOn: null,
  place: 'thought',
  done: false,
})

export const placeOf = ({ place }: Thought): Place => places.find((one) => one === place) ?? 'thought'
export const before = (place: Place): Place | null => places[places.indexOf(place) - 1] ?? null
export const after = (place: Place): Place => places[places.indexOf(place) + 1] ?? 'end'

/** What may go into a post: the thought and the kinder words. All the rest stays. */
export const forPost = ({ thought, kinder }: Thought) =>
  [thought.trim(), kinder.trim() && `What I try to tell myself: ${kinder.trim()}`]
    .filter(Boolean)
    .join('\n\n')

/** The chosen step is asked about once, a week on, and never on a day before it. */
export const isToBeAsked = ({ step, askOn }: Thought, today: string) =>
  Boolean(step && askOn && askOn <= today)
