import { redirect } from 'next/navigation'
import { currentViewer } from '#app/_trpc/server.ts'
import { Home } from './_home/home.tsx'
import { Landing } from './_landing/landing.tsx'

export default async function FrontDoor() {
  const viewer = await currentViewer()
  if (!viewer) return <Landing />
  if (viewer.suspended) redirect('/closed')
  if (!viewer.welcomed) redirect('/welcome')
  return <Home />
}
