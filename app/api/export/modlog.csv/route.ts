import { streamOf } from '#server/csv.ts'
import { exportLog } from '#server/modlog/export-log.ts'
import { demandProof } from '#server/proofs/demand-proof.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { limitRate } from '#server/trpc/limit-rate.ts'
import { csvResponse } from '../_export/csv-response.ts'

export const GET = (request: Request) =>
  csvResponse('modlog.csv', async () => {
    const context = await contextFrom(request.headers)
    demandProof(context.viewer)
    await limitRate(context, 'mutation')
    return streamOf(await exportLog(context.viewer))
  })
