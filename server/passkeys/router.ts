import { memberProcedure, openProcedure, router } from '#server/trpc/init.ts'
import { addPasskey } from './add-passkey.ts'
import { askToAdd } from './ask-to-add.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { listPasskeys, removePasskey, renamePasskey } from './keep-passkey.ts'
import * as inputs from './schema.ts'

/** Signing in itself sets a cookie: app/api/passkeys/sign-in. */
export const passkeysRouter = router({
  list: memberProcedure.query(({ ctx }) => listPasskeys(ctx.viewer)),
  askToAdd: memberProcedure.mutation(({ ctx }) => askToAdd(ctx.viewer)),
  add: memberProcedure
    .input(inputs.addPasskeyInput)
    .mutation(({ ctx, input }) => addPasskey(ctx.viewer, input)),
  rename: memberProcedure
    .input(inputs.renamePasskeyInput)
    .mutation(({ ctx, input }) => renamePasskey(ctx.viewer, input)),
  remove: memberProcedure
    .input(inputs.passkeyIdInput)
    .mutation(({ ctx, input }) => removePasskey(ctx.viewer, input.passkeyId)),
  askToSignIn: openProcedure.mutation(() => askToSignIn()),
})
