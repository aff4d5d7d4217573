import { caretakerProcedure, moderatorProcedure, router } from '#server/trpc/init.ts'
import { claimCase } from './claim-case.ts'
import { claimNext } from './claim-next.ts'
import { readColleagues } from './colleagues.ts'
import { handOver } from './hand-over.ts'
import { readMissed } from './happenings.ts'
import { holdCase } from './hold-case.ts'
import { keepDraft } from './keep-draft.ts'
import { keepLease } from './keep-lease.ts'
import { readQueue } from './queries.ts'
import { releaseLease } from './release-lease.ts'
import {
  caseIdInput,
  claimInput,
  claimNextInput,
  draftInput,
  handOverInput,
  holdInput,
  leaseInput,
  missedInput,
  queueInput,
} from './schema.ts'
import { skipCase } from './skip-case.ts'
import { takeOver } from './take-over.ts'

export const casesRouter = router({
  queue: caretakerProcedure.input(queueInput).query(({ ctx, input }) => readQueue(ctx.viewer, input.lane)),
  events: caretakerProcedure
    .input(missedInput)
    .query(({ ctx, input }) => readMissed(ctx.viewer, input.since)),
  colleagues: caretakerProcedure
    .input(caseIdInput)
    .query(({ ctx, input }) => readColleagues(ctx.viewer, input.caseId)),
  claim: caretakerProcedure
    .input(claimInput)
    .mutation(({ ctx, input }) => claimCase(ctx.viewer, input.caseId, input.tab)),
  claimNext: caretakerProcedure
    .input(claimNextInput)
    .mutation(({ ctx, input }) => claimNext(ctx.viewer, input.tab, input.consents)),
  heartbeat: caretakerProcedure.input(leaseInput).mutation(({ ctx, input }) => keepLease(ctx.viewer, input)),
  release: caretakerProcedure.input(leaseInput).mutation(({ ctx, input }) => releaseLease(ctx.viewer, input)),
  hold: caretakerProcedure.input(holdInput).mutation(({ ctx, input }) => holdCase(ctx.viewer, input)),
  handOver: caretakerProcedure.input(handOverInput).mutation(({ ctx, input }) => handOver(ctx.viewer, input)),
  keepDraft: caretakerProcedure.input(draftInput).mutation(({ ctx, input }) => keepDraft(ctx.viewer, input)),
  skip: caretakerProcedure
    .input(caseIdInput)
    .mutation(({ ctx, input }) => skipCase(ctx.viewer, input.caseId)),
  takeOver: moderatorProcedure
    .input(claimInput)
    .mutation(({ ctx, input }) => takeOver(ctx.viewer, input.caseId, input.tab)),
})
