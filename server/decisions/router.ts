import { caseIdInput } from '#server/cases/schema.ts'
import { caretakerProcedure, leadProcedure, moderatorProcedure, router } from '#server/trpc/init.ts'
import { amendDecision } from './amend-decision.ts'
import { decideCase } from './decide-case.ts'
import { readLog } from './read-log.ts'
import { amendInput, decideInput, decisionIdInput, logInput } from './schema.ts'
import { showCase } from './show-case.ts'
import { undoDecision } from './undo-decision.ts'
import { readUndoable } from './undoable.ts'

export const decisionsRouter = router({
  case: caretakerProcedure.input(caseIdInput).query(({ ctx, input }) => showCase(ctx.viewer, input.caseId)),
  decide: caretakerProcedure.input(decideInput).mutation(({ ctx, input }) => decideCase(ctx.viewer, input)),
  amend: leadProcedure.input(amendInput).mutation(({ ctx, input }) => amendDecision(ctx.viewer, input)),
  undo: caretakerProcedure
    .input(decisionIdInput)
    .mutation(({ ctx, input }) => undoDecision(ctx.viewer, input.decisionId)),
  undoable: caretakerProcedure.query(({ ctx }) => readUndoable(ctx.viewer)),
  log: moderatorProcedure.input(logInput).query(({ ctx, input }) => readLog(ctx.viewer, input.before)),
})
