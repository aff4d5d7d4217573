import { postIdInput } from '#server/posts/schema.ts'
import {
  careProcedure,
  evenSuspendedProcedure,
  leadProcedure,
  memberProcedure,
  router,
} from '#server/trpc/init.ts'
import { answerCard } from './answer-card.ts'
import { answerContact, finishContact } from './answer-contact.ts'
import { assessCase } from './assess-case.ts'
import { leaveShift } from './leave-shift.ts'
import { listDuty } from './list-duty.ts'
import { planShift } from './plan-shift.ts'
import { proposeContact } from './propose-contact.ts'
import { readCard } from './read-card.ts'
import { addStep, closeSafeguarding, openSafeguarding } from './safeguarding.ts'
import * as inputs from './schema.ts'
import { sendCard } from './send-card.ts'
import { showSupport } from './show-support.ts'
import { whenRead } from './when-read.ts'

export const supportRouter = router({
  show: careProcedure
    .input(inputs.caseIdInput)
    .query(({ ctx, input }) => showSupport(ctx.viewer, input.caseId)),
  assess: careProcedure.input(inputs.assessInput).mutation(({ ctx, input }) => assessCase(ctx.viewer, input)),
  sendCard: careProcedure
    .input(inputs.sendCardInput)
    .mutation(({ ctx, input }) => sendCard(ctx.viewer, input)),
  card: evenSuspendedProcedure
    .input(inputs.cardIdInput)
    .query(({ ctx, input }) => readCard(ctx.viewer, input.cardId)),
  answerCard: evenSuspendedProcedure
    .input(inputs.answerCardInput)
    .mutation(({ ctx, input }) => answerCard(ctx.viewer, input)),
  whenRead: memberProcedure.input(postIdInput).query(({ ctx, input }) => whenRead(ctx.viewer, input.postId)),
  proposeContact: careProcedure
    .input(inputs.proposeContactInput)
    .mutation(({ ctx, input }) => proposeContact(ctx.viewer, input)),
  answerContact: careProcedure
    .input(inputs.answerContactInput)
    .mutation(({ ctx, input }) => answerContact(ctx.viewer, input)),
  finishContact: careProcedure
    .input(inputs.finishContactInput)
    .mutation(({ ctx, input }) => finishContact(ctx.viewer, input)),
  openSafeguarding: careProcedure
    .input(inputs.openSafeguardingInput)
    .mutation(({ ctx, input }) => openSafeguarding(ctx.viewer, input)),
  addStep: leadProcedure.input(inputs.stepInput).mutation(({ ctx, input }) => addStep(ctx.viewer, input)),
  closeSafeguarding: leadProcedure
    .input(inputs.stepInput)
    .mutation(({ ctx, input }) => closeSafeguarding(ctx.viewer, input)),
  duty: careProcedure.query(({ ctx }) => listDuty(ctx.viewer)),
  planShift: leadProcedure
    .input(inputs.planShiftInput)
    .mutation(({ ctx, input }) => planShift(ctx.viewer, input)),
  takeShift: careProcedure
    .input(inputs.takeShiftInput)
    .mutation(({ ctx, input }) => planShift(ctx.viewer, { ...input, memberId: ctx.viewer.memberId })),
  leaveShift: careProcedure
    .input(inputs.shiftIdInput)
    .mutation(({ ctx, input }) => leaveShift(ctx.viewer, input.shiftId)),
})
