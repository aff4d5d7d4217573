import { memberProcedure, router } from '#server/trpc/init.ts'
import { findAlike } from './find-alike.ts'
import { alikeInput, searchInput } from './schema.ts'
import { searchPosts } from './search-posts.ts'

export const searchRouter = router({
  posts: memberProcedure.input(searchInput).query(({ ctx, input }) => searchPosts(ctx.viewer, input)),
  alike: memberProcedure.input(alikeInput).query(({ ctx, input }) => findAlike(ctx.viewer, input.threadId)),
})
