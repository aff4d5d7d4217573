import { openProcedure, router } from '#server/trpc/init.ts'
import { readDemoMail } from './read-demo-mail.ts'

export const mailRouter = router({
  demoInbox: openProcedure.query(() => readDemoMail()),
})
