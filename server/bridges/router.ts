import { memberProcedure, router } from '#server/trpc/init.ts'
import { acceptBridge, endBridge, proposeBridge } from './keep-bridge.ts'
import { listBridges } from './queries.ts'
import * as inputs from './schema.ts'

export const bridgesRouter = router({
  list: memberProcedure
    .input(inputs.circleBridgesInput)
    .query(({ ctx, input }) => listBridges(ctx.viewer, input.circleId)),
  propose: memberProcedure
    .input(inputs.proposeBridgeInput)
    .mutation(({ ctx, input }) => proposeBridge(ctx.viewer, input)),
  accept: memberProcedure
    .input(inputs.bridgeIdInput)
    .mutation(({ ctx, input }) => acceptBridge(ctx.viewer, input.bridgeId)),
  end: memberProcedure
    .input(inputs.bridgeIdInput)
    .mutation(({ ctx, input }) => endBridge(ctx.viewer, input.bridgeId)),
})
