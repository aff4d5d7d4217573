export const hintLimits = {
  /** Below this a draft is still finding its feet. */
  shortest: 20,
  /** A title, two line ends and a body of the longest kind. */
  longest: 10_200,
} as const

export const hintKinds = ['shaming', 'self_shame'] as const
export type HintKind = (typeof hintKinds)[number]
