import { adminProcedure, evenSuspendedProcedure, memberProcedure, router } from '#server/trpc/init.ts'
import { beginApp, confirmApp, removeApp } from './keep-app.ts'
import { mailCode, showMailedCode } from './mail-code.ts'
import { showSecondStep, waysToProve } from './queries.ts'
import { makeCodes, showRecoveryCode } from './recovery-codes.ts'
import { resetSecondStep } from './reset-second-step.ts'
import * as inputs from './schema.ts'
import { showCode } from './show-code.ts'
import { askPasskey, showPasskey } from './show-passkey.ts'

/** That it is you: shown again before what is dangerous, and by a second step before what one looks after. */
export const proofsRouter = router({
  ways: evenSuspendedProcedure.query(({ ctx }) => waysToProve(ctx.viewer)),
  askPasskey: evenSuspendedProcedure.mutation(({ ctx }) => askPasskey(ctx.viewer)),
  byPasskey: evenSuspendedProcedure
    .input(inputs.passkeyAnswer)
    .mutation(({ ctx, input }) => showPasskey(ctx.viewer, input.response)),
  byApp: evenSuspendedProcedure
    .input(inputs.codeInput)
    .mutation(({ ctx, input }) => showCode(ctx.viewer, input.code)),
  byRecoveryCode: evenSuspendedProcedure
    .input(inputs.recoveryInput)
    .mutation(({ ctx, input }) => showRecoveryCode(ctx.viewer, input.code)),
  askMail: evenSuspendedProcedure.mutation(({ ctx }) => mailCode(ctx.viewer)),
  byMail: evenSuspendedProcedure
    .input(inputs.codeInput)
    .mutation(({ ctx, input }) => showMailedCode(ctx.viewer, input.code)),
  /** Does nothing but ask: before a file, which cannot ask by itself. */
  show: memberProcedure.mutation(() => undefined),
  secondStep: memberProcedure.query(({ ctx }) => showSecondStep(ctx.viewer)),
  beginApp: memberProcedure.mutation(({ ctx }) => beginApp(ctx.viewer)),
  confirmApp: memberProcedure
    .input(inputs.codeInput)
    .mutation(({ ctx, input }) => confirmApp(ctx.viewer, input.code)),
  removeApp: memberProcedure.mutation(({ ctx }) => removeApp(ctx.viewer)),
  makeCodes: memberProcedure.mutation(({ ctx }) => makeCodes(ctx.viewer)),
  reset: adminProcedure
    .input(inputs.resetInput)
    .mutation(({ ctx, input }) => resetSecondStep(ctx.viewer, input)),
})
