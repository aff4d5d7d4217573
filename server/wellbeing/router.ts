import { caretakerProcedure, leadProcedure, router } from '#server/trpc/init.ts'
import { readMine } from './read-mine.ts'
import { readTeam } from './read-team.ts'
import { saveMine } from './save-mine.ts'
import { pauseInput, saveInput } from './schema.ts'
import { endPause, takePause } from './take-pause.ts'

/** All but `team` is about the viewer alone: no input names a person. */
export const wellbeingRouter = router({
  mine: caretakerProcedure.query(({ ctx }) => readMine(ctx.viewer)),
  save: caretakerProcedure.input(saveInput).mutation(({ ctx, input }) => saveMine(ctx.viewer, input)),
  pause: caretakerProcedure
    .input(pauseInput)
    .mutation(({ ctx, input }) => takePause(ctx.viewer, input.minutes)),
  endPause: caretakerProcedure.mutation(({ ctx }) => endPause(ctx.viewer)),
  team: leadProcedure.query(() => readTeam()),
})
