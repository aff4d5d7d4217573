import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { nameOfPlace } from './_trpc/server.ts'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  await connection()
  const name = await nameOfPlace()
  return {
    name,
    short_name: name,
    description: 'A quiet place for parents to say the hard thing, and to hear "me too".',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf4ea',
    theme_color: '#faf4ea',
    shortcuts: [{ name: 'Say something', url: '/write' }],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
