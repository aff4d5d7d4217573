import type { Intent, Wish } from '#server/posts/limits.ts'

type Invitation = { hint: string; starters: readonly string[] }

/** What is said above the box to answer in, and words to begin with. They are put into the box and never sent. */
export const replyWords: Record<Wish, Invitation> = {
  just_listen: {
    hint: 'Be with them. No fixes needed.',
    starters: ['I’m here.', 'That sounds so heavy.', 'Me too.'],
  },
  me_too_welcome: {
    hint: '“Me too” is a whole answer.',
    starters: ['Me too.', 'You’re not the only one.', 'I’m here.'],
  },
  advice_welcome: {
    hint: 'What has worked for you? Theirs may be different.',
    starters: ['What helped us: ', 'Me too.', 'One thing to try: '],
  },
}

const afterWin = ['That counts.', 'I’m glad for you.', 'Me too.'] as const

export const invitationFor = (intent: Intent, wish: Wish): Invitation =>
  intent === 'win' && wish !== 'advice_welcome'
    ? { ...replyWords[wish], hint: 'Be glad with them, if you like.', starters: afterWin }
    : replyWords[wish]
