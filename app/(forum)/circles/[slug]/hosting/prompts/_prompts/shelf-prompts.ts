import type { Intent, Wish } from '#server/posts/limits.ts'

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
  one('win', 'me_too_welcome', 'A laugh out of nowhere', 'What made you laugh this week, out of nowhere?'),
  one('tip', 'advice_welcome', 'The thing that saved ten minutes', 'What gave you ten minutes back this week? Steal freely.'),
  one('question', 'advice_welcome', 'Ask the table', 'Ask one thing you would never ask at the school gate. The rest of us answer if we know.'),
  one('vent', 'just_listen', 'Not your finest hour', 'Tell us about a moment you would like to have again. You are still a good parent at the end of it.'),
  one('win', 'me_too_welcome', 'Still going', 'A day I wanted to stop and went on anyway. What was yours?'),
  one('tip', 'me_too_welcome', 'Off the list', 'What is off the list for good? The sky stayed up here.'),
  one('vent', 'me_too_welcome', 'Touched out, talked out', 'How full is your head tonight, and what filled it?'),
  one('win', 'me_too_welcome', 'A minute that was yours', 'Which minute of this week belonged to you alone? What was in it?'),
  one('question', 'advice_welcome', 'Bedtime, honestly', 'How does the end of the day really look at yours? No tidy versions, please.'),
  one('vent', 'just_listen', 'A remark that stayed', 'A remark that stayed with me this week. Leave yours here, so that nobody has to carry it home.'),
  one('tip', 'advice_welcome', 'Ways to say no', 'Ways of saying no that worked. The exact words may be just what another parent needs.'),
  one('win', 'me_too_welcome', 'Asking for help', 'Did you ask for help this week, or take it when it was offered? That is a win here.'),
  one('vent', 'me_too_welcome', 'Two places at once', 'A meeting and a call from school in the same minute. Who else?'),
  one('question', 'me_too_welcome', 'Before all this', 'What did we love before we were parents? Is there a crumb of it left?'),
  one('win', 'me_too_welcome', 'Something your child said', 'What did a small person say this week that you would like to keep? No names needed.'),
  one('vent', 'just_listen', 'Tired in your bones', 'Tell us what kind of tired you are. There are at least seven.'),
  one('tip', 'me_too_welcome', 'A dinner that was eaten', 'What went on the table this week and was simply eaten?'),
  one('vent', 'me_too_welcome', 'The picture and the real thing', 'Where did you compare yourself lately? What would the whole picture have shown?'),
  one('question', 'me_too_welcome', 'What you would tell a friend', 'Think of what you blame yourself for this week. What would you say to a friend who told you the same?'),
  one('win', 'me_too_welcome', 'The coming back', 'Raised voices, and finding the way back after. Tell us about the coming back.'),
  one('tip', 'me_too_welcome', 'Five quiet minutes', 'Where do you find five quiet minutes? The bathroom floor is a fine answer.'),
  one('vent', 'me_too_welcome', 'The list in our heads', 'What is on the list that nobody else sees? Read it out, and let us be impressed.'),
  one('win', 'me_too_welcome', 'Looking back a year', 'What was hard a year ago and is a little easier now?'),
] // biome-ignore format: one prompt a line, read at a glance
