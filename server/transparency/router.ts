import { openProcedure, router } from '#server/trpc/init.ts'
import { monthInput } from './schema.ts'
import { showMonth } from './show-month.ts'

export const transparencyRouter = router({
  month: openProcedure.input(monthInput).query(({ input }) => showMonth(input)),
})
