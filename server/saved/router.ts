import { memberProcedure, router } from '#server/trpc/init.ts'
import { listSaved } from './list-saved.ts'
import { letGo, savePost } from './save-post.ts'
import { listSavedInput, savedPostInput } from './schema.ts'

export const savedRouter = router({
  save: memberProcedure
    .input(savedPostInput)
    .mutation(({ ctx, input }) => savePost(ctx.viewer, input.postId)),
  letGo: memberProcedure.input(savedPostInput).mutation(({ ctx, input }) => letGo(ctx.viewer, input.postId)),
  list: memberProcedure.input(listSavedInput).query(({ ctx, input }) => listSaved(ctx.viewer, input.cursor)),
})
