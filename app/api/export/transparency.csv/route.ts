import { notFound } from '#server/errors.ts'
import { monthAsCsv } from '#server/transparency/month-as-csv.ts'
import { contextFrom } from '#server/trpc/context.ts'
import { callerFor } from '#server/trpc/root.ts'
import { csvResponse } from '../_export/csv-response.ts'

export const GET = (request: Request) =>
  csvResponse('transparency.csv', async () => {
    const caller = callerFor(await contextFrom(request.headers))
    const month = new URL(request.url).searchParams.get('month') ?? undefined
    const { shown } = await caller.transparency.month({ month })
    if (!shown) throw notFound('Nothing is told of that month, or not yet.')
    return monthAsCsv(shown)
  })
