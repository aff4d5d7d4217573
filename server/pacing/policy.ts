const hour = 3_600_000

/**
 * How much at once is more than a person means. Each is wide for a parent on a long night and narrow for a script;
 * all are counted in PostgreSQL, so that every process counts the same. What admins may change stands in the
 * settings; these are what holds while nobody decided, and what nobody needs to change.
 */
export const pacing = {
  /** Hours in which somebody is a newcomer. Most of what is planted here is planted on the first day. */
  newcomerHours: 24,
  /** New accounts an hour in the whole place: a story in the paper brings fewer, a script brings more. */
  signUpsPerHour: 60,
  /** New accounts an hour from one network address: a clinic or a whole mobile network may share one. */
  signUpsPerAddress: 20,
  /** Posts of a newcomer on their first day: a long night's talk. */
  newcomerPosts: 30,
  /** Conversations among them: more than that, and nobody can answer well. */
  newcomerThreads: 6,
  /** Invite links that one host makes in a day: each brings as many as its host likes. */
  invitesADay: 10,
  /** Those of an ordinary member, where members invite. */
  invitesADayByMember: 3,
  /** People whom one invite link lets in. A link that is passed on further than its host knows ends there. */
  invitedByOne: 200,
  /** Reports in a day. Whoever sees more should write to the hosts, and is told so. */
  reportsADay: 60,
  /** Those of a newcomer. */
  newcomerReports: 8,
  /** Reports of one member about what one other person wrote, in a day: whoever clears up after a seller needs many. */
  reportsAboutOne: 30,
  newcomerReportsAboutOne: 4,
} as const

/** What repeats count as a flood. */
export const floods = {
  /** How long words are compared. */
  withinMs: hour,
  /** Shorter words are said by everybody, again and again: thank you so much, that sounds hard. */
  fewestWords: 10,
  /** From here on two texts are nearly the same. */
  alike: 0.8,
  /** Conversations with the same words from which on somebody looks. */
  review: 3,
  /** Newcomers with one link within a day from which on it waits for somebody to look. */
  sameLink: 3,
  sameLinkMs: 24 * hour,
  /** Newcomers who report one person within a day from which on moderators are told that it is many. */
  reportWave: 3,
  reportWaveMs: 24 * hour,
} as const

export const isNewcomer = (since: Date, hours: number, now = new Date()) =>
  now.getTime() - since.getTime() < hours * hour

/** "in about 3 hours", "in about 20 minutes": when somebody can go on. */
export const inAbout = (ms: number) => {
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  if (minutes < 60) return `in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`
  const hours = Math.round(minutes / 60)
  return `in about ${hours === 1 ? 'an hour' : `${hours} hours`}`
}
