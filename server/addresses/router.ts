import { codeInput } from '#server/proofs/schema.ts'
import { memberProcedure, router } from '#server/trpc/init.ts'
import { askCutOff, askForAddress } from './ask-for-address.ts'
import { confirmAddress } from './confirm-address.ts'
import { keepAddress } from './keep-address.ts'
import { addressInput } from './schema.ts'
import { showAddress } from './show-address.ts'

export const addressesRouter = router({
  show: memberProcedure.query(({ ctx }) => showAddress(ctx.viewer)),
  ask: memberProcedure
    .input(addressInput)
    .mutation(({ ctx, input }) => askForAddress(ctx.viewer, { ...input, from: ctx.address })),
  askCutOff: memberProcedure
    .input(addressInput)
    .mutation(({ ctx, input }) => askCutOff(ctx.viewer, { ...input, from: ctx.address })),
  confirm: memberProcedure
    .input(codeInput)
    .mutation(({ ctx, input }) => confirmAddress(ctx.viewer, input.code)),
  keep: memberProcedure.mutation(({ ctx }) => keepAddress(ctx.viewer)),
})
