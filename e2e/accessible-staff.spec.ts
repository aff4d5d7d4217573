import { test } from '@playwright/test'
import { looksOfTeam } from './_community/looks/all.ts'
import { walk } from './_community/looks/well-made.ts'
import { restTeam } from './_community/rest-team.ts'

test.beforeEach(restTeam)

for (const [whose, looks] of Object.entries(looksOfTeam))
  test(`pages of ${whose}: axe finds nothing in both sizes and themes, and help is one tap away`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    await walk(browser, looks)
  })
