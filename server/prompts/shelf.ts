import type { Intent, Wish } from '#server/posts/schema.ts'

export type ShelfPrompt = { title: string; body: string; intent: Intent; wish: Wish }

const one = (intent: Intent, wish: Wish, title: string, body: string): ShelfPrompt => ({
  intent,
  wish,
  title,
  body,
})

/** Prompts that hosts can take as they are or make their own. Short, warm, for any parent. */
export const shelf: readonly ShelfPrompt[] = [
  one('win', 'me_too_welcome', 'Good enough week', 'What did you let be good enough this week? Cold dinner counts. So does the school run in pyjamas.'),
  one('win', 'me_too_welcome', 'One small thing', 'One small thing that went all right. It may be very small.'),
  one('vent', 'just_listen', 'The heavy one', 'What is the heaviest thing on your shoulders tonight? You can put it down here for a while. Nobody will try to fix it.'),
  one('vent', 'me_too_welcome', 'What nobody saw', 'What did you do this week that nobody noticed? We would like to notice it.'),
  one('vent', 'me_too_welcome', 'The thought that came at night', 'Which guilty thought keeps coming back once the house is quiet? Say it in one line. Somebody else has had it.'),
  one('win', 'me_too_welcome', 'A laugh you did not see coming', 'What made you laugh when you least expected it?'),
  one('tip', 'advice_welcome', 'The thing that saved ten minutes', 'What gave you ten minutes back this week? Steal freely.'),
  one('question', 'advice_welcome', 'Ask the table', 'Ask one thing you would never ask at the school gate. The rest of us answer if we know.'),
  one('vent', 'just_listen', 'Not your finest hour', 'Tell us about a moment you would like to have again. You are still a good parent at the end of it.'),
  one('win', 'me_too_welcome', 'You kept going', 'When did you want to stop, and went on anyway?'),
  one('tip', 'me_too_welcome', 'What you stopped doing', 'What did you stop doing, and the sky stayed up?'),
  one('vent', 'me_too_welcome', 'Touched out, talked out', 'How full is your head tonight, and what filled it?'),
  one('win', 'me_too_welcome', 'A minute that was yours', 'Which minute of this week belonged to you alone? What was in it?'),
  one('question', 'advice_welcome', 'Bedtime, honestly', 'How does the end of the day really look at yours? No tidy versions, please.'),
  one('vent', 'just_listen', 'When somebody said something', 'Did a remark stay with you this week? Leave it here, so you need not carry it home.'),
  one('tip', 'advice_welcome', 'Words that helped you say no', 'How did you say no to something lately? Your exact words may be just what another parent needs.'),
  one('win', 'me_too_welcome', 'Asking for help', 'Did you ask for help this week, or take it when it was offered? That is a win here.'),
  one('vent', 'me_too_welcome', 'Two places at once', 'When were you needed in two places? Where were you, and where was your heart?'),
  one('question', 'me_too_welcome', 'Who you were before', 'What did you love doing before you were a parent? Is a crumb of it still there?'),
  one('win', 'me_too_welcome', 'Something your child said', 'What did a small person say this week that you would like to keep? No names needed.'),
  one('vent', 'just_listen', 'Tired in your bones', 'Tell us what kind of tired you are. There are at least seven.'),
  one('tip', 'me_too_welcome', 'The dinner nobody complained about', 'What went on the table and was simply eaten?'),
  one('vent', 'me_too_welcome', 'The picture and the real thing', 'Where did you compare yourself lately? What would the whole picture have shown?'),
  one('question', 'me_too_welcome', 'What you would tell a friend', 'Think of what you blame yourself for this week. What would you say to a friend who told you the same?'),
  one('win', 'me_too_welcome', 'You came back', 'Did you raise your voice, and then find your way back? Tell us about the coming back.'),
  one('tip', 'me_too_welcome', 'Five quiet minutes', 'Where do you find five quiet minutes? The bathroom floor is a fine answer.'),
  one('vent', 'me_too_welcome', 'The list in your head', 'What is on the list that only you know by heart? Read it out, and let us be impressed.'),
  one('win', 'me_too_welcome', 'Looking back a year', 'What was hard a year ago and is a little easier now?'),
] // biome-ignore format: one prompt a line, read at a glance
