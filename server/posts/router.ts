import { threadIdInput } from '#server/threads/schema.ts'
import { memberProcedure, router } from '#server/trpc/init.ts'
import { deletePost, undoDelete } from './delete-post.ts'
import { editPost } from './edit-post.ts'
import { peopleHere } from './mentions/people-here.ts'
import { postReply } from './post-reply.ts'
import { readHistory, readPage, readSource } from './queries.ts'
import { readQuotes } from './read-quotes.ts'
import { sayMeToo, takeBackMeToo } from './say-me-too.ts'
import {
  editPostInput,
  pageInput,
  postIdInput,
  quotesInput,
  replyInput,
  startThreadInput,
  switchNameInput,
} from './schema.ts'
import { startThread } from './start-thread.ts'
import { switchName } from './switch-name.ts'

export const postsRouter = router({
  startThread: memberProcedure
    .input(startThreadInput)
    .mutation(({ ctx, input }) => startThread(ctx.viewer, input)),
  reply: memberProcedure.input(replyInput).mutation(({ ctx, input }) => postReply(ctx.viewer, input)),
  edit: memberProcedure.input(editPostInput).mutation(({ ctx, input }) => editPost(ctx.viewer, input)),
  switchName: memberProcedure
    .input(switchNameInput)
    .mutation(({ ctx, input }) => switchName(ctx.viewer, input)),
  remove: memberProcedure
    .input(postIdInput)
    .mutation(({ ctx, input }) => deletePost(ctx.viewer, input.postId)),
  undoRemove: memberProcedure
    .input(postIdInput)
    .mutation(({ ctx, input }) => undoDelete(ctx.viewer, input.postId)),
  sayMeToo: memberProcedure
    .input(postIdInput)
    .mutation(({ ctx, input }) => sayMeToo(ctx.viewer, input.postId)),
  takeBackMeToo: memberProcedure
    .input(postIdInput)
    .mutation(({ ctx, input }) => takeBackMeToo(ctx.viewer, input.postId)),
  page: memberProcedure.input(pageInput).query(({ ctx, input }) => readPage(ctx.viewer, input)),
  source: memberProcedure.input(postIdInput).query(({ ctx, input }) => readSource(ctx.viewer, input.postId)),
  history: memberProcedure
    .input(postIdInput)
    .query(({ ctx, input }) => readHistory(ctx.viewer, input.postId)),
  quotes: memberProcedure.input(quotesInput).query(({ ctx, input }) => readQuotes(ctx.viewer, input.postIds)),
  peopleHere: memberProcedure
    .input(threadIdInput)
    .query(({ ctx, input }) => peopleHere(ctx.viewer, input.threadId)),
})
