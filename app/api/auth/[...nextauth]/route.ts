import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#server/auth/options.ts'

type Segments = { params: Promise<{ nextauth: string[] }> }

const handle = (request: NextRequest, context: Segments) =>
  NextAuth(request, context, authOptions(request.headers))

export { handle as GET, handle as POST }
