import type { Template } from './schema.ts'

const judged = ['shaming', 'hostility', 'solicitation'] as const

export const en: readonly Template[] = [
  {
    kind: 'note',
    lanes: ['shaming'],
    from: 1,
    body: 'Thank you for being here. Your words stay as they are. I only wanted to tell you how [the words you mean] can sound to somebody who doubts themselves already.',
  },
  {
    kind: 'note',
    lanes: ['hostility'],
    from: 1,
    body: 'Your words stay as they are. I could hear that you were upset about [what it was about]. Next time you could say just that; people here will listen.',
  },
  {
    kind: 'note',
    lanes: ['solicitation'],
    from: 1,
    body: 'Your words stay as they are. One thing for next time: [the link, the code, the name of the shop] is better left out here.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 1,
    body: 'Thank you for being here. The words I marked can land as a judgement on another parent, and most people here judge themselves enough. I think what you wanted to say is [what you think they meant]. Could you find words for that which a tired parent could take?',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 2,
    body: 'I believe you meant to help, and the words I marked tell a parent what kind of parent they are. That is hard to read at night. Could you say [what worries you, or what worked for you] about yourself instead? I would gladly put it back.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['shaming'],
    from: 3,
    body: 'I am writing to you myself, because the words I marked can stay with a parent for a long time. I do not think that is what you came here for. If there is a worry in them, it is [the worry you hear]. Take your time. When you have found other words, I will read them first.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['hostility'],
    from: 1,
    body: 'I can hear that you are angry. The words I marked hurt a person, and I would like to keep what you have to say without that. Could you say [what it is about] once more, without the blow?',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['hostility'],
    from: 3,
    body: 'Something must have hit a sore place. The words I marked are meant to hurt, and I could not leave them in view. What is underneath, [what it is about], may be said here. If you would like to try again, I will read it.',
  },
  {
    kind: 'ask_to_rephrase',
    lanes: ['solicitation'],
    from: 1,
    body: 'Thank you for wanting to share this. Offers are not for these circles, so I took it out of view. If you take [the link, the code, the invitation] out, what you have lived through is welcome.',
  },
  {
    kind: 'hide',
    lanes: ['shaming'],
    from: 1,
    body: 'I took this out of view because it judges another parent in a way that can do real harm. You are still welcome here.',
  },
  {
    kind: 'hide',
    lanes: ['hostility'],
    from: 1,
    body: 'I took this out of view because it attacks a person. You are still welcome here; these words are not.',
  },
  {
    kind: 'hide',
    lanes: ['solicitation'],
    from: 1,
    body: 'I took this out of view because it offers something for sale. Your own story is welcome any time.',
  },
  {
    kind: 'cool_off',
    lanes: judged,
    from: 1,
    body: 'It has been a lot lately in this circle: [what happened]. I took this out of view, and I would like you to read along for a few days without writing here. After that your place is as it was.',
  },
  {
    kind: 'mute',
    lanes: judged,
    from: 1,
    body: 'I have thought about this for a while. [What happened], and it was not the first time. I took this out of view, and for some days you can read and not write. If I have misread it, somebody else will look again when you ask.',
  },
  {
    kind: 'suspend',
    lanes: judged,
    from: 1,
    body: 'I am closing the door for a while, and I want you to know why from a person: [what happened, and to whom it did harm]. You can read my reasons and ask somebody else to look again at any time.',
  },
  {
    kind: 'end_membership',
    lanes: judged,
    from: 1,
    body: 'This circle has to be safe for the people in it, and [what happened] has made it less so for too long. I am ending your membership here. You can ask somebody else to look at this again.',
  },
  {
    kind: 'offer_care',
    lanes: ['support', ...judged],
    from: 1,
    body: 'I read what you wrote, and I am glad you said it here. It sounds like a great deal to carry. You do not have to carry it alone tonight: under Get support there are people who pick up at this hour. You are not in any trouble, and your words stay where they are. How are you right now?',
  },
  {
    kind: 'offer_care',
    lanes: ['support'],
    from: 3,
    body: 'I read what you wrote, and I am worried about you, as one person about another. You matter here. Please talk to somebody tonight who knows about this: under Get support there are lines that answer now, and if you could be in danger at this moment, please ring the emergency number. You are not in any trouble. I am here for the next while and will read what you answer.',
  },
  {
    kind: 'uphold',
    lanes: ['appeal'],
    from: 1,
    body: 'Thank you for asking. I had nothing to do with the first decision, and I read everything again, your words to me too. I come to the same end, because [why]. I know that is not what you hoped for.',
  },
  {
    kind: 'overturn',
    lanes: ['appeal'],
    from: 1,
    body: 'Thank you for asking. I read everything again and I see it differently: [why]. All is back as it was, and nothing of it stays with you. I am sorry for the wait.',
  },
]
