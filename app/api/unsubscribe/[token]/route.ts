import { answerUnsubscribe, lookAtUnsubscribe } from '#server/deliveries/answer-unsubscribe.ts'

type Segments = { params: Promise<{ token: string }> }

export const GET = async (_: Request, { params }: Segments) => lookAtUnsubscribe((await params).token)
export const POST = async (request: Request, { params }: Segments) =>
  answerUnsubscribe(request, (await params).token)
