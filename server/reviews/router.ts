import { leadProcedure, moderatorProcedure, router } from '#server/trpc/init.ts'
import { answerReview } from './answer-review.ts'
import { addGolden, listGolden, retireGolden } from './keep-golden.ts'
import { listPanels } from './list-panels.ts'
import { ownGolden } from './own-golden.ts'
import { readAgreement } from './read-agreement.ts'
import { readPanel } from './read-panel.ts'
import { readReview } from './read-review.ts'
import { rulePanel } from './rule-panel.ts'
import { answerInput, goldenIdInput, goldenInput, panelIdInput, reviewIdInput, voteInput } from './schema.ts'
import { takeReview } from './take-review.ts'
import { voteOnPanel } from './vote-on-panel.ts'
import { whatWaits } from './what-waits.ts'

export const reviewsRouter = router({
  waiting: moderatorProcedure.query(({ ctx }) => whatWaits(ctx.viewer)),
  next: moderatorProcedure.mutation(({ ctx }) => takeReview(ctx.viewer)),
  show: moderatorProcedure
    .input(reviewIdInput)
    .query(({ ctx, input }) => readReview(ctx.viewer, input.reviewId)),
  answer: moderatorProcedure.input(answerInput).mutation(({ ctx, input }) => answerReview(ctx.viewer, input)),
  panels: moderatorProcedure.query(({ ctx }) => listPanels(ctx.viewer)),
  panel: moderatorProcedure
    .input(panelIdInput)
    .query(({ ctx, input }) => readPanel(ctx.viewer, input.panelId)),
  vote: moderatorProcedure.input(voteInput).mutation(({ ctx, input }) => voteOnPanel(ctx.viewer, input)),
  rule: leadProcedure.input(voteInput).mutation(({ ctx, input }) => rulePanel(ctx.viewer, input)),
  myGolden: moderatorProcedure.query(({ ctx }) => ownGolden(ctx.viewer)),
  golden: leadProcedure.query(() => listGolden()),
  addGolden: leadProcedure.input(goldenInput).mutation(({ ctx, input }) => addGolden(ctx.viewer, input)),
  retireGolden: leadProcedure
    .input(goldenIdInput)
    .mutation(({ ctx, input }) => retireGolden(ctx.viewer, input.goldenId)),
  agreement: leadProcedure.query(() => readAgreement()),
})
