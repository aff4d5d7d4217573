import {
  adminProcedure,
  memberProcedure,
  openProcedure,
  router,
  signedInProcedure,
} from '#server/trpc/init.ts'
import { agreeToRules, finishWelcome } from './agree-to-rules.ts'
import { chooseName } from './choose-name.ts'
import { endPause, pause } from './pause.ts'
import { listMembers, listSessions, showMe, waysToSignIn } from './queries.ts'
import { revokeOtherSessions, revokeSession } from './revoke-session.ts'
import * as inputs from './schema.ts'
import { setRole } from './set-role.ts'
import { updateSettings } from './update-settings.ts'

export const membersRouter = router({
  waysToSignIn: openProcedure.query(() => waysToSignIn()),
  me: openProcedure.query(({ ctx }) => showMe(ctx.viewer)),
  chooseName: signedInProcedure
    .input(inputs.chooseNameInput)
    .mutation(({ ctx, input }) => chooseName(ctx.viewer, input.displayName)),
  agreeToRules: signedInProcedure.mutation(({ ctx }) => agreeToRules(ctx.viewer)),
  finishWelcome: memberProcedure.mutation(({ ctx }) => finishWelcome(ctx.viewer)),
  updateSettings: memberProcedure
    .input(inputs.settingsInput)
    .mutation(({ ctx, input }) => updateSettings(ctx.viewer, input)),
  pause: memberProcedure.mutation(({ ctx }) => pause(ctx.viewer)),
  endPause: memberProcedure.mutation(({ ctx }) => endPause(ctx.viewer.memberId)),
  sessions: signedInProcedure.query(({ ctx }) => listSessions(ctx.viewer)),
  revokeSession: signedInProcedure
    .input(inputs.sessionIdInput)
    .mutation(({ ctx, input }) => revokeSession(ctx.viewer, input.sessionId)),
  revokeOtherSessions: signedInProcedure.mutation(({ ctx }) => revokeOtherSessions(ctx.viewer)),
  list: adminProcedure
    .input(inputs.listMembersInput)
    .query(({ ctx, input }) => listMembers(ctx.viewer, input)),
  setRole: adminProcedure.input(inputs.setRoleInput).mutation(({ ctx, input }) => setRole(ctx.viewer, input)),
})
