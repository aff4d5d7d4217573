import { memberProcedure, router } from '#server/trpc/init.ts'
import { addPrompt, changePrompt, pausePrompt, removePrompt } from './keep-prompt.ts'
import { putAway, takeBack } from './put-away.ts'
import { listAway, listPrompts } from './queries.ts'
import * as inputs from './schema.ts'

export const promptsRouter = router({
  list: memberProcedure
    .input(inputs.circlePromptsInput)
    .query(({ ctx, input }) => listPrompts(ctx.viewer, input.circleId)),
  add: memberProcedure
    .input(inputs.addPromptInput)
    .mutation(({ ctx, input }) => addPrompt(ctx.viewer, input)),
  change: memberProcedure
    .input(inputs.changePromptInput)
    .mutation(({ ctx, input }) => changePrompt(ctx.viewer, input)),
  pause: memberProcedure
    .input(inputs.pausePromptInput)
    .mutation(({ ctx, input }) => pausePrompt(ctx.viewer, input.promptId, input.paused)),
  remove: memberProcedure
    .input(inputs.promptIdInput)
    .mutation(({ ctx, input }) => removePrompt(ctx.viewer, input.promptId)),
  away: memberProcedure.query(({ ctx }) => listAway(ctx.viewer)),
  putAway: memberProcedure
    .input(inputs.putAwayInput)
    .mutation(({ ctx, input }) => putAway(ctx.viewer, input.threadId)),
  takeBack: memberProcedure
    .input(inputs.promptIdInput)
    .mutation(({ ctx, input }) => takeBack(ctx.viewer, input.promptId)),
})
