import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#server/auth/options.ts'
import { readCapped } from '#server/http/read-capped.ts'

type Segments = { params: Promise<{ nextauth: string[] }> }

/** Bytes that signing in may have: an address, a token, a way back. */
const most = 32 * 1024

const handle = (request: NextRequest, context: Segments) =>
  NextAuth(request, context, authOptions(request.headers))

const take = async (request: NextRequest, context: Segments) => {
  const body = await readCapped(request.body, most)
  if (!body) return Response.json({ reason: 'That is more than can be sent at once.' }, { status: 413 })
  return handle(new NextRequest(request.url, { method: 'POST', headers: request.headers, body }), context)
}

export { handle as GET, take as POST }
