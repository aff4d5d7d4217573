import { caretakerProcedure, router } from '#server/trpc/init.ts'
import { findTemplate } from './find-template.ts'
import { findTemplateInput } from './schema.ts'

export const templatesRouter = router({
  find: caretakerProcedure.input(findTemplateInput).query(({ input }) => findTemplate(input)),
})
