import { memberProcedure, router } from '#server/trpc/init.ts'
import { endQuiet } from './end-quiet.ts'
import { keepApart } from './keep-apart.ts'
import { muteAuthor, muteThing } from './rather-not-see.ts'
import { readQuiet } from './read-quiet.ts'
import { aboutPostInput, endQuietInput, quietPersonInput, quietThingInput } from './schema.ts'

export const quietRouter = router({
  list: memberProcedure.query(({ ctx }) => readQuiet(ctx.viewer)),
  keepApart: memberProcedure
    .input(aboutPostInput)
    .mutation(({ ctx, input }) => keepApart(ctx.viewer, input.postId)),
  muteAuthor: memberProcedure
    .input(quietPersonInput)
    .mutation(({ ctx, input }) => muteAuthor(ctx.viewer, input)),
  muteThing: memberProcedure
    .input(quietThingInput)
    .mutation(({ ctx, input }) => muteThing(ctx.viewer, input)),
  end: memberProcedure.input(endQuietInput).mutation(({ ctx, input }) => endQuiet(ctx.viewer, input)),
})
