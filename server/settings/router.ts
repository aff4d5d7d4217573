import { adminProcedure, openProcedure, router } from '#server/trpc/init.ts'
import { changeSetting, undoSetting } from './change-setting.ts'
import { listSettings } from './list-settings.ts'
import { changeSettingInput, undoSettingInput } from './schema.ts'
import { showPlace } from './show-place.ts'

export const settingsRouter = router({
  place: openProcedure.query(() => showPlace()),
  list: adminProcedure.query(() => listSettings()),
  change: adminProcedure
    .input(changeSettingInput)
    .mutation(({ ctx, input }) => changeSetting(ctx.viewer, input)),
  undo: adminProcedure.input(undoSettingInput).mutation(({ ctx, input }) => undoSetting(ctx.viewer, input)),
})
