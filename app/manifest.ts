import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Enough',
    short_name: 'Enough',
    description: 'A quiet place for parents to say the hard thing, and to hear "me too".',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf4ea',
    theme_color: '#faf4ea',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
