import { adminProcedure, router } from '#server/trpc/init.ts'
import { addWebhook, disableWebhook, testWebhook } from './keep-webhook.ts'
import { listWebhooks } from './queries.ts'
import { addWebhookInput, webhookIdInput } from './schema.ts'

export const webhooksRouter = router({
  list: adminProcedure.query(() => listWebhooks()),
  add: adminProcedure.input(addWebhookInput).mutation(({ ctx, input }) => addWebhook(ctx.viewer, input)),
  disable: adminProcedure
    .input(webhookIdInput)
    .mutation(({ ctx, input }) => disableWebhook(ctx.viewer, input.webhookId)),
  test: adminProcedure.input(webhookIdInput).mutation(({ input }) => testWebhook(input.webhookId)),
})
