import { memberProcedure, router } from '#server/trpc/init.ts'
import { pushKeys } from './push-keys.ts'
import * as inputs from './schema.ts'
import { sendTest } from './send-test.ts'
import { saveSettings, showSettings, takeMailAgain } from './settings.ts'
import { removeDevice, subscribe, unsubscribePush } from './subscribe.ts'

export const deliveriesRouter = router({
  settings: memberProcedure.query(({ ctx }) => showSettings(ctx.viewer)),
  save: memberProcedure
    .input(inputs.saveSettingsInput)
    .mutation(({ ctx, input }) => saveSettings(ctx.viewer, input)),
  takeMailAgain: memberProcedure.mutation(({ ctx }) => takeMailAgain(ctx.viewer)),
  test: memberProcedure.mutation(({ ctx }) => sendTest(ctx.viewer)),
  pushKey: memberProcedure.query(async () => ({ key: (await pushKeys()).publicKey })),
  subscribe: memberProcedure
    .input(inputs.subscribeInput)
    .mutation(async ({ ctx, input }) => void (await subscribe(ctx.viewer, input))),
  unsubscribe: memberProcedure
    .input(inputs.unsubscribePushInput)
    .mutation(async ({ ctx, input }) => void (await unsubscribePush(ctx.viewer, input.endpoint))),
  removeDevice: memberProcedure
    .input(inputs.subscriptionIdInput)
    .mutation(async ({ ctx, input }) => void (await removeDevice(ctx.viewer, input.subscriptionId))),
})
