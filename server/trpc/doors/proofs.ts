import { type Doors, nothing, nowhere } from './door.ts'

const answer = () => ({
  response: {
    id: 'none',
    rawId: 'none',
    type: 'public-key',
    response: { clientDataJSON: '', authenticatorData: '', signature: '' },
  },
})
const code = () => ({ code: '123456' })

export const proofsDoors: Doors = {
  'proofs.ways': { for: 'evenSuspended', input: nothing },
  'proofs.askPasskey': { for: 'evenSuspended', input: nothing },
  'proofs.byPasskey': { for: 'evenSuspended', input: answer },
  'proofs.byApp': { for: 'evenSuspended', input: code },
  'proofs.byRecoveryCode': { for: 'evenSuspended', input: () => ({ code: 'AAAA-AAAA-AAAA-AAAA' }) },
  'proofs.askMail': { for: 'evenSuspended', input: nothing },
  'proofs.byMail': { for: 'evenSuspended', input: code },
  'proofs.show': { for: 'members', input: nothing },
  'proofs.secondStep': { for: 'members', input: nothing },
  'proofs.beginApp': { for: 'caretakers', input: nothing },
  'proofs.confirmApp': { for: 'caretakers', input: code },
  'proofs.removeApp': { for: 'members', input: nothing },
  'proofs.makeCodes': { for: 'members', input: nothing },
  'proofs.reset': {
    for: 'admins',
    input: () => ({ memberId: nowhere, reason: 'a lost phone' }),
    mayBeEmpty: true,
  },
}
