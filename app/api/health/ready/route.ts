import { checkReady } from '#server/health/check-ready.ts'

/** Whether people may be sent to this process: 200, or 503 with what is away. */
export const GET = async () => {
  const { ready, checks } = await checkReady()
  return Response.json(
    { ready, checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
