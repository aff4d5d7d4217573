import type { LaneName } from '#server/cases/schema.ts'
import type { Kind } from './decision-words.ts'

type About = { lane: LaneName; kind: Kind; reframe: string | null }

const suggestion = (reframe: string | null) => (reframe ? `\n\nPerhaps something like: “${reframe}”` : '')

const rephrase: Partial<Record<LaneName, string>> = {
  shaming:
    'Thank you for being here. The words I marked can land as a judgement on another parent, and most people here judge themselves enough. I think what you wanted to say is [what you think they meant]. Could you find words for that which a tired parent could take?',
  hostility:
    'I can hear that you are angry. The words I marked hurt a person, and I would like to keep what you have to say without that. Could you say [what it is about] once more, without the blow?',
  solicitation:
    'Thank you for wanting to share this. Offers are not for these circles, so I took it out of view. If you take [the link, the code, the invitation] out, what you have lived through is welcome.',
}
const hide: Partial<Record<LaneName, string>> = {
  shaming: 'I took this out of view because it judges another parent in a way that can do real harm.',
  hostility:
    'I took this out of view because it attacks a person. You are still welcome here; these words are not.',
  solicitation:
    'I took this out of view because it offers something for sale. Your own story is welcome any time.',
}
const care =
  'I read what you wrote, and I am glad you said it here. It sounds like a great deal to carry. You do not have to carry it alone tonight: under Get support there are people who pick up at this hour. You are not in any trouble, and your words stay where they are. How are you right now?'

/** What a note begins with. It is a beginning: a moderator makes it theirs. */
export const noteFor = ({ lane, kind, reframe }: About): string => {
  if (kind === 'offer_care') return care
  if (kind === 'ask_to_rephrase') return `${rephrase[lane] ?? rephrase.shaming}${suggestion(reframe)}`
  return kind === 'hide' ? (hide[lane] ?? hide.shaming ?? '') : ''
}
