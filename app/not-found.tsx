import type { Metadata } from 'next'
import { NotHere } from './_shell/not-here.tsx'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFound() {
  return <NotHere />
}
