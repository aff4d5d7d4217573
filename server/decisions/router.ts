import { caseIdInput } from '#server/cases/schema.ts'
import { caretakerProcedure, leadProcedure, moderatorProcedure, router } from '#server/trpc/init.ts'
import { amendDecision } from './amend-decision.ts'
import { decideBulk } from './bulk/decide-bulk.ts'
import { previewBulk } from './bulk/preview-bulk.ts'
import { batchInput, bulkDecideInput, bulkPreviewInput } from './bulk/schema.ts'
import { undoBatch } from './bulk/undo-batch.ts'
import { decideCase } from './decide-case.ts'
import { readLog } from './read-log.ts'
import { amendInput, decideInput, decisionIdInput, logInput } from './schema.ts'
import { showCase } from './show-case.ts'
import { undoDecision } from './undo-decision.ts'
import { readUndoable } from './undoable.ts'

export const decisionsRouter = router({
  case: caretakerProcedure.input(caseIdInput).query(({ ctx, input }) => showCase(ctx.viewer, input.caseId)),
  decide: caretakerProcedure.input(decideInput).mutation(({ ctx, input }) => decideCase(ctx.viewer, input)),
  // changes nothing, but fifty ids are too long for an address
  bulkPreview: caretakerProcedure
    .input(bulkPreviewInput)
    .mutation(({ ctx, input }) => previewBulk(ctx.viewer, input)),
  bulkDecide: caretakerProcedure
    .input(bulkDecideInput)
    .mutation(({ ctx, input }) => decideBulk(ctx.viewer, input)),
  undoBatch: caretakerProcedure
    .input(batchInput)
    .mutation(({ ctx, input }) => undoBatch(ctx.viewer, input.batchId)),
  amend: leadProcedure.input(amendInput).mutation(({ ctx, input }) => amendDecision(ctx.viewer, input)),
  undo: caretakerProcedure
    .input(decisionIdInput)
    .mutation(({ ctx, input }) => undoDecision(ctx.viewer, input.decisionId)),
  undoable: caretakerProcedure.query(({ ctx }) => readUndoable(ctx.viewer)),
  log: moderatorProcedure.input(logInput).query(({ ctx, input }) => readLog(ctx.viewer, input.before)),
})
