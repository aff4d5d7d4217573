import { type Doors, nothing, nowhere } from './door.ts'

const response = {
  id: 'none',
  rawId: 'none',
  type: 'public-key',
  response: { clientDataJSON: '', attestationObject: '' },
}

export const passkeysDoors: Doors = {
  'passkeys.list': { for: 'members', input: nothing },
  'passkeys.askToAdd': { for: 'members', input: nothing },
  'passkeys.add': { for: 'members', input: () => ({ name: 'Phone', response }) },
  'passkeys.rename': {
    for: 'members',
    input: () => ({ passkeyId: nowhere, name: 'Phone' }),
    mayBeEmpty: true,
  },
  'passkeys.remove': { for: 'members', input: () => ({ passkeyId: nowhere }), mayBeEmpty: true },
  'passkeys.askToSignIn': { for: 'anyone', input: nothing },
}
