import { type Doors, nothing, nowhere } from './door.ts'

export const membersDoors: Doors = {
  'members.waysToSignIn': { for: 'anyone', input: nothing },
  'members.me': { for: 'anyone', input: nothing },
  'members.chooseName': { for: 'signedIn', input: () => ({ displayName: null }) },
  'members.agreeToRules': { for: 'signedIn', input: nothing },
  'members.finishWelcome': { for: 'members', input: nothing },
  'members.updateSettings': { for: 'members', input: () => ({}) },
  'members.sessions': { for: 'signedIn', input: nothing },
  'members.revokeSession': { for: 'signedIn', input: () => ({ sessionId: nowhere }), mayBeEmpty: true },
  'members.revokeOtherSessions': { for: 'signedIn', input: nothing },
  'members.list': { for: 'admins', input: () => ({}) },
  'members.setRole': {
    for: 'admins',
    input: () => ({ memberId: nowhere, role: 'member' }),
    mayBeEmpty: true,
  },
}
