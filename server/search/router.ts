import { memberProcedure, router } from '#server/trpc/init.ts'
import { findAlike } from './find-alike.ts'
import { alikeInput, searchInput } from './schema.ts'
import { searchPosts } from './search-posts.ts'

export const searchRouter = router({
  // a mutation: what a query asks stands in the address, and so in the logs of whatever is in between
  posts: memberProcedure.input(searchInput).mutation(({ ctx, input }) => searchPosts(ctx.viewer, input)),
  alike: memberProcedure.input(alikeInput).query(({ ctx, input }) => findAlike(ctx.viewer, input.threadId)),
})
