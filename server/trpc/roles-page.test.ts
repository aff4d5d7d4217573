import { expect, it } from 'vitest'
import { rolesPage } from './roles-page.ts'

it('stands in docs/roles.md as it is', async () => {
  await expect(rolesPage()).toMatchFileSnapshot('../../docs/roles.md')
})
