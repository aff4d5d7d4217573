import { defineConfig } from '@playwright/test'
import { chromiumPath } from './e2e/_community/chromium.ts'

const executablePath = chromiumPath()

const staff = [
  'accessible-staff',
  'accountable',
  'appeal',
  'care',
  'crisis-night',
  'host',
  'keyboard-shift',
  'moderation',
  'rest',
  'reviews',
  'two-moderators',
].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/_community/start-community.ts',
  workers: 2,
  fullyParallel: false,
  // Whoever looks after the place meets in one queue: those journeys go one after the other, beside the rest.
  projects: [
    { name: 'members', testIgnore: staff },
    { name: 'staff', testMatch: staff, workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
