// The direction of imports, as docs/decisions/0001-words-and-layout.md tells it.
const order = [
  'dashboard',
  'leaving',
  'exports',
  'addresses',
  'deliveries',
  'greeting',
  'buddies',
  'decisions',
  'apologies',
  'appeals',
  'support',
  'reviews',
  'reports',
  'bridges',
  'prompts',
  'saved',
  'images',
  'search',
  'reveals',
  'quiet',
  'posts',
  'threads',
  'circles',
  'cases',
  'proofs',
  'passkeys',
  'members',
]
const below = [
  'care-tools',
  'clock',
  'settings',
  'aliases',
  'apart',
  'overview',
  'transparency',
  'wellbeing',
  'familiar',
  'pacing',
  'sanctions',
  'strikes',
  'statements',
  'webhooks',
  'notifications',
  'modlog',
  'hints',
  'drafts',
  'thresholds',
  'examples',
  'screening',
  'resources',
  'mail',
  'jobs',
  'realtime',
]
const contracts = [
  '/schema\\.ts$',
  // what a browser needs of a schema, without the library that checks it
  '/limits\\.ts$',
  '/policy\\.ts$',
  '/events\\.ts$',
  '^server/(plain-)?text\\.ts$',
  // pure, and the same in a browser: what a member would rather not see is folded there too
  '^server/screening/(reading|rules/lexicon)/',
  '^server/notifications/quiet-window\\.ts$',
  '^server/auth/roles\\.ts$',
]
const feature = (name) => `^server/${name}/`
// a test may set its scene with any command
const notTests = { pathNot: '\\.test\\.tsx?$' }

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'app-runs-only-contracts-of-the-server',
      comment: 'Types from anywhere; code only from schema, policy, events and text.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(api/|_trpc/server\\.ts)|\\.test\\.tsx?$' },
      to: {
        path: '^server/',
        pathNot: contracts,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-never-imports-app',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/' },
    },
    {
      name: 'contracts-run-in-the-browser',
      severity: 'error',
      from: { path: contracts },
      to: {
        path: '^(server|prisma)/',
        pathNot: contracts,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-zod-in-a-conversation',
      comment:
        'A thread opens on a poor line: what it runs of the server takes limits.ts and plain-text.ts, not schema.ts.',
      severity: 'error',
      from: {
        path: '^app/(_[a-z]+|\\(forum\\)/threads)/',
        pathNot: '\\.test\\.tsx?$|^app/_trpc/server\\.ts$',
      },
      to: {
        path: '^server/(.+/schema|text)\\.ts$',
        pathNot: '^server/images/schema\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'prisma-only-on-the-server',
      severity: 'error',
      // the test of an address sets its scene
      from: { path: '^app/', pathNot: '^app/api/.*\\.test\\.ts$' },
      to: { path: '^prisma/|@prisma', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-routers-speak-trpc',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(trpc/|[^/]+/router\\.ts)|\\.test\\.ts$' },
      to: { path: 'node_modules/@trpc/server' },
    },
    {
      name: 'only-realtime-speaks-socket-io',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/realtime/' },
      to: { path: 'node_modules/socket\\.io' },
    },
    ...order.map((name, index) => ({
      name: `order-of-features-${name}`,
      comment: `A feature imports only those below it: ${order.join(' > ')} > ${below.join(', ')}.`,
      severity: 'error',
      from: { path: feature(name), ...notTests },
      to: {
        path: feature(`(${order.slice(0, index).join('|') || 'none'})`),
        dependencyTypesNot: ['type-only'],
      },
    })),
    {
      name: 'the-lowest-features-import-no-other',
      severity: 'error',
      from: {
        // their jobs and signals are about the features above
        path: feature(`(${below.filter((name) => !['jobs', 'realtime'].includes(name)).join('|')})`),
        pathNot: '(router|\\.test)\\.ts$',
      },
      to: { path: feature(`(${order.join('|')})`), dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'prisma/generated|\\.next' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
