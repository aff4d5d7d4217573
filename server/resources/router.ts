import { openProcedure, router } from '#server/trpc/init.ts'
import { listResources } from './list-resources.ts'
import { listResourcesInput } from './schema.ts'

export const resourcesRouter = router({
  list: openProcedure.input(listResourcesInput).query(({ input }) => listResources(input.region)),
})
