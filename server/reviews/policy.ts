/** What somebody who looks again says of words, whatever exactly they would have done about them. */
export const verdicts = ['leave', 'rephrase', 'act'] as const
/** The same for somebody who may need care: 1 past or a figure of speech, 4 imminent or a child in danger. */
export const levels = ['1', '2', '3', '4'] as const
export const reviewVerdicts = [...verdicts, ...levels] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]

/** The lanes whose decisions are looked at again. An appeal is a second look already. */
export const reviewLanes = ['shaming', 'hostility', 'solicitation', 'support'] as const
export type ReviewLane = (typeof reviewLanes)[number]

export const scaleOf = (lane: ReviewLane): readonly ReviewVerdict[] =>
  lane === 'support' ? levels : verdicts

/** One decision in this many is looked at again, whatever it was. */
export const oneIn = 20
/** Of those that somebody looks at, one in this many is a golden case. */
export const goldenOneIn = 10
/** Minutes for which a review stays with the one who took it. */
export const takenMinutes = 30
/** Votes that a panel has. */
export const panelSize = 3
/** After so many days a lead may rule a panel that did not find three. */
export const panelDays = 7
/** A count below this is not shown: it would tell of a person, or of chance. */
export const fewest = 5
