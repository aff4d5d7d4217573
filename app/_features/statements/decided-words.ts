import type { StatementFacts, ToneName } from '#server/statements/schema.ts'
import { dayWords } from './day-words.ts'

type Kind = StatementFacts['kind']
type Told = { circle: string; until: string }
type Say = (told: Told) => string

export const titleOf: Record<Kind, Say> = {
  note: () => 'A quiet word about your post',
  ask_to_rephrase: () => 'You are asked for other words',
  hide: () => 'Your post was taken out of view',
  cool_off: ({ circle }) => `A rest in ${circle}`,
  mute: () => 'A rest from writing',
  suspend: () => 'The door is closed for a while',
  end_membership: ({ circle }) => `Your time in ${circle} has ended`,
}

/** Said openly as what it is: put together from what a moderator chose. */
const routine: Record<Kind, Say> = {
  note: ({ circle }) => `Your post in ${circle} stays where it is. Nobody else reads this.`,
  ask_to_rephrase: ({ circle }) =>
    `Your post in ${circle} is out of view until you have found other words for it. Until then only you and the moderators can read it.`,
  hide: ({ circle }) =>
    `Your post in ${circle} was taken out of view. Only you and the moderators can read it now.`,
  cool_off: ({ circle, until }) =>
    `Your post was taken out of view. Until ${until} you can read along in ${circle}, and not write there.`,
  mute: ({ circle, until }) =>
    `Your post in ${circle} was taken out of view. Until ${until} you can read along everywhere, and not write.`,
  suspend: ({ circle, until }) =>
    `Your post in ${circle} was taken out of view, and the door is closed for you until ${until}. This page stays open to you.`,
  end_membership: ({ circle }) =>
    `Your post was taken out of view, and your membership of ${circle} has ended. Other circles stay open to you.`,
}

/** Said by the person who decided. */
const serious: Record<Kind, Say> = {
  note: ({ circle }) =>
    `I read what you wrote in ${circle}. It stays where it is, and nobody else reads this.`,
  ask_to_rephrase: ({ circle }) =>
    `I took your post in ${circle} out of view, and I am asking you for other words. Until then only you and the moderators can read it.`,
  hide: ({ circle }) =>
    `I took your post in ${circle} out of view. Only you and the moderators can read it now.`,
  cool_off: ({ circle, until }) =>
    `I took your post out of view, and I am asking you to rest in ${circle} until ${until}. You can read along there.`,
  mute: ({ circle, until }) =>
    `I took your post in ${circle} out of view, and I am asking you to rest from writing until ${until}. You can read along everywhere.`,
  suspend: ({ circle, until }) =>
    `I took your post in ${circle} out of view, and I have closed the door for you until ${until}. This page stays open to you.`,
  end_membership: ({ circle }) =>
    `I took your post out of view, and I ended your membership of ${circle}. Other circles stay open to you.`,
}

export const decidedWords = ({ kind, circle, endsAt }: StatementFacts, tone: ToneName) => {
  const told = { circle, until: endsAt ? dayWords(endsAt) : 'further notice' }
  return { title: titleOf[kind](told), decided: (tone === 'serious' ? serious : routine)[kind](told) }
}

/** What comes next, by kind. */
export const nextWords = ({ kind, circle, endsAt, rephraseBy }: StatementFacts): string => {
  const until = endsAt ? dayWords(endsAt) : ''
  switch (kind) {
    case 'note':
      return 'Nothing follows from it, and you need not answer.'
    case 'ask_to_rephrase':
      return `You can change your words. They go back to the same moderator first, and then into view again. Found by ${rephraseBy ? dayWords(rephraseBy) : 'then'}, they leave no mark.`
    case 'hide':
      return 'You are still welcome here, and you can write as before. That this happened is forgotten after some months.'
    case 'cool_off':
      return `On ${until} you can write in ${circle} again. You need not do anything, and nobody else is told.`
    case 'mute':
      return `On ${until} you can write again. You need not do anything, and nobody else is told.`
    case 'suspend':
      return `On ${until} the door opens again by itself. What you wrote before is kept, and nobody else is told.`
    case 'end_membership':
      return `What you wrote in ${circle} before stays there. Nobody else is told.`
  }
}
