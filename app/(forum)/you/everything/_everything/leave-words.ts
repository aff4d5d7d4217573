import type { ChoiceOption } from '#app/_ui/choice.tsx'
import type { LeavingChoice } from '#server/leaving/schema.ts'

export type Way = LeavingChoice | 'pause'

/** Three ways to go, each with what becomes of the words. */
export const ways: readonly ChoiceOption<Way>[] = [
  {
    value: 'pause',
    label: 'Pause instead',
    hint: 'Nothing from us for as long as you like. Everything stays as it is.',
  },
  {
    value: 'leave_words',
    label: 'Leave, and leave my words without my name',
    hint: 'What you wrote goes on helping. It stands under “A parent who left”, and nothing leads to you.',
  },
  {
    value: 'take_words',
    label: 'Leave, and take my words with me',
    hint: 'They go from every page, quotes too. Where others answered you, their words stay and yours are gone.',
  },
]

export const whatGoes: Record<LeavingChoice, string[]> = {
  leave_words: [
    'Your name, your mail address and every name you wrote under are erased.',
    'What you wrote in circles stays, under “A parent who left”; without your name it stays as it is. Your pictures go.',
    'What you kept for yourself is erased: For me, letters, drafts, what you saved.',
  ],
  take_words: [
    'Your name, your mail address and every name you wrote under are erased.',
    'Everything you wrote and showed goes, from quotes and from the search too. What you wrote without your name goes within a day, at another moment, so that nobody can tell it was yours.',
    'What you kept for yourself is erased: For me, letters, drafts, what you saved.',
  ],
}
