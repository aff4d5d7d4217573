import { adminProcedure, memberProcedure, openProcedure, router } from '#server/trpc/init.ts'
import { allowPictures } from './allow-pictures.ts'
import { decideRequest, removeMember } from './decide-request.ts'
import { hearNew } from './hear-new.ts'
import { listMembers, listRequests } from './host-queries.ts'
import {
  acceptInvite,
  createInvite,
  listInvites,
  listYourInvites,
  previewInvite,
  revokeInvite,
} from './invite.ts'
import { joinCircle } from './join-circle.ts'
import { createCircle, updateCircle } from './keep-circle.ts'
import { saveGuidelines } from './keep-guidelines.ts'
import { leaveCircle } from './leave-circle.ts'
import { houseRules, listCircles, showCircle } from './queries.ts'
import * as inputs from './schema.ts'
import { addWord, listWords, removeWord } from './words/keep-words.ts'

export const circlesRouter = router({
  list: openProcedure.query(({ ctx }) => listCircles(ctx.viewer)),
  show: openProcedure.input(inputs.slugInput).query(({ ctx, input }) => showCircle(ctx.viewer, input.slug)),
  houseRules: openProcedure.query(() => houseRules()),
  join: memberProcedure.input(inputs.joinInput).mutation(({ ctx, input }) => joinCircle(ctx.viewer, input)),
  hearNew: memberProcedure
    .input(inputs.hearNewInput)
    .mutation(({ ctx, input }) => hearNew(ctx.viewer, input)),
  leave: memberProcedure
    .input(inputs.circleIdInput)
    .mutation(({ ctx, input }) => leaveCircle(ctx.viewer, input.circleId)),
  invitePreview: openProcedure.input(inputs.tokenInput).query(({ input }) => previewInvite(input.token)),
  acceptInvite: memberProcedure
    .input(inputs.tokenInput)
    .mutation(({ ctx, input }) => acceptInvite(ctx.viewer, input.token)),
  requests: memberProcedure
    .input(inputs.circleIdInput)
    .query(({ ctx, input }) => listRequests(ctx.viewer, input.circleId)),
  decide: memberProcedure
    .input(inputs.decideRequestInput)
    .mutation(({ ctx, input }) => decideRequest(ctx.viewer, input)),
  members: memberProcedure
    .input(inputs.circleIdInput)
    .query(({ ctx, input }) => listMembers(ctx.viewer, input.circleId)),
  removeMember: memberProcedure
    .input(inputs.membershipIdInput)
    .mutation(({ ctx, input }) => removeMember(ctx.viewer, input.membershipId)),
  invites: memberProcedure
    .input(inputs.circleIdInput)
    .query(({ ctx, input }) => listInvites(ctx.viewer, input.circleId)),
  yourInvites: memberProcedure
    .input(inputs.circleIdInput)
    .query(({ ctx, input }) => listYourInvites(ctx.viewer, input.circleId)),
  createInvite: memberProcedure
    .input(inputs.circleIdInput)
    .mutation(({ ctx, input }) => createInvite(ctx.viewer, input.circleId)),
  revokeInvite: memberProcedure
    .input(inputs.revokeInviteInput)
    .mutation(({ ctx, input }) => revokeInvite(ctx.viewer, input.inviteId)),
  saveGuidelines: memberProcedure
    .input(inputs.saveGuidelinesInput)
    .mutation(({ ctx, input }) => saveGuidelines(ctx.viewer, input)),
  words: memberProcedure
    .input(inputs.circleIdInput)
    .query(({ ctx, input }) => listWords(ctx.viewer, input.circleId)),
  addWord: memberProcedure
    .input(inputs.addWordInput)
    .mutation(({ ctx, input }) => addWord(ctx.viewer, input)),
  removeWord: memberProcedure
    .input(inputs.wordIdInput)
    .mutation(({ ctx, input }) => removeWord(ctx.viewer, input.wordId)),
  allowPictures: memberProcedure
    .input(inputs.allowPicturesInput)
    .mutation(({ ctx, input }) => allowPictures(ctx.viewer, input)),
  create: adminProcedure
    .input(inputs.createCircleInput)
    .mutation(({ ctx, input }) => createCircle(ctx.viewer, input)),
  update: adminProcedure
    .input(inputs.updateCircleInput)
    .mutation(({ ctx, input }) => updateCircle(ctx.viewer, input)),
})
