import { randomUUID } from 'node:crypto'

/** What the walk over all procedures has to offer as input. */
export type Scene = {
  circle: { id: string; slug: string }
  threadId: string
  postId: string
  caseId: string
  /** A case about care in the same circle. */
  supportCaseId: string
  guidelineId: string
  /** Somebody of the care team. */
  careId: string
}

/**
 * For whom a procedure opens. `circle`: active members of the scene's circle; `hosts`: its hosts, and admins;
 * `caretakers`: its hosts, and moderators; `evenSuspended`: whoever is signed in, also while the door is closed.
 * `mayBeEmpty`: the door opens, but with this input there is nothing behind it.
 */
export type Door = {
  for:
    | 'anyone'
    | 'signedIn'
    | 'evenSuspended'
    | 'members'
    | 'circle'
    | 'hosts'
    | 'caretakers'
    | 'moderators'
    | 'care'
    | 'leads'
    | 'admins'
  input: (scene: Scene) => unknown
  mayBeEmpty?: true
}

const nothing = () => undefined
const nowhere = '00000000-0000-7000-8000-000000000000'
const tab = 'tab-of-the-walk'
const thread = ({ threadId }: Scene) => ({ threadId })
const thresholds = { shaming: 0.8, hostile: 0.8, solicitation: 0.8, crisis: 0.8 }
const post = ({ postId }: Scene) => ({ postId })
const soon = () => ({ startsAt: new Date(), endsAt: new Date(Date.now() + 3_600_000) })
const circle = (scene: Scene) => ({ circleId: scene.circle.id })

/** One row for each procedure. A new procedure without a row fails the tests. */
export const doors: Record<string, Door> = {
  'circles.list': { for: 'anyone', input: nothing },
  'circles.show': { for: 'anyone', input: (scene) => ({ slug: scene.circle.slug }) },
  'circles.houseRules': { for: 'anyone', input: nothing },
  'circles.invitePreview': {
    for: 'anyone',
    input: () => ({ token: 'no-such-token-here' }),
    mayBeEmpty: true,
  },
  'circles.join': { for: 'members', input: () => ({ circleId: nowhere }), mayBeEmpty: true },
  'circles.leave': { for: 'members', input: () => ({ circleId: nowhere }) },
  'circles.acceptInvite': {
    for: 'members',
    input: () => ({ token: 'no-such-token-here' }),
    mayBeEmpty: true,
  },
  'circles.requests': { for: 'hosts', input: circle },
  'circles.members': { for: 'hosts', input: circle },
  'circles.invites': { for: 'hosts', input: circle },
  'circles.createInvite': { for: 'hosts', input: circle },
  'circles.decide': {
    for: 'hosts',
    input: () => ({ membershipId: nowhere, accept: true }),
    mayBeEmpty: true,
  },
  'circles.removeMember': { for: 'hosts', input: () => ({ membershipId: nowhere }), mayBeEmpty: true },
  'circles.revokeInvite': { for: 'hosts', input: () => ({ inviteId: nowhere }), mayBeEmpty: true },
  'circles.saveGuidelines': { for: 'hosts', input: (scene) => ({ ...circle(scene), guidelines: [] }) },
  'circles.words': { for: 'hosts', input: circle },
  'circles.addWord': { for: 'hosts', input: (scene) => ({ ...circle(scene), phrase: 'a phrase' }) },
  'circles.removeWord': { for: 'hosts', input: () => ({ wordId: nowhere }), mayBeEmpty: true },
  'circles.create': {
    for: 'admins',
    input: () => ({
      slug: `walk-${randomUUID()}`,
      name: 'n',
      forWhom: 'f',
      about: 'a',
      accent: 'clay',
      joinPolicy: 'open',
      joinQuestion: null,
      guidelines: [],
    }),
  },
  'circles.update': {
    for: 'admins',
    input: () => ({
      circleId: nowhere,
      name: 'n',
      forWhom: 'f',
      about: 'a',
      accent: 'clay',
      joinPolicy: 'open',
      joinQuestion: null,
      guidelines: [],
    }),
    mayBeEmpty: true,
  },
  'threads.list': { for: 'members', input: circle },
  'threads.show': { for: 'circle', input: thread },
  'threads.calm': { for: 'caretakers', input: ({ threadId }) => ({ threadId, calm: true }) },
  'threads.markRead': { for: 'circle', input: ({ threadId }) => ({ threadId, seq: 1 }) },
  'posts.page': { for: 'circle', input: thread },
  'posts.startThread': {
    for: 'circle',
    input: (scene) => ({
      ...circle(scene),
      title: 't',
      body: 'b',
      intent: 'vent',
      wish: 'just_listen',
      idempotencyKey: randomUUID(),
    }),
  },
  'posts.reply': {
    for: 'circle',
    input: ({ threadId }) => ({ threadId, body: 'me too', idempotencyKey: randomUUID() }),
  },
  'posts.sayMeToo': { for: 'circle', input: post },
  'posts.takeBackMeToo': { for: 'circle', input: post },
  'posts.edit': {
    for: 'circle',
    input: () => ({ postId: nowhere, body: 'b', revision: 1 }),
    mayBeEmpty: true,
  },
  'posts.remove': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'posts.undoRemove': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'posts.source': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'posts.history': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'reports.file': { for: 'circle', input: ({ postId }) => ({ postId, reason: 'unkind' }) },
  'notifications.list': { for: 'members', input: () => ({}) },
  'notifications.unreadCount': { for: 'members', input: nothing },
  'notifications.markRead': { for: 'members', input: () => ({}) },
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
  'statements.show': { for: 'evenSuspended', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'statements.list': { for: 'evenSuspended', input: nothing },
  'appeals.ask': { for: 'evenSuspended', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'appeals.say': {
    for: 'evenSuspended',
    input: () => ({ appealId: nowhere, words: 'w' }),
    mayBeEmpty: true,
  },
  'appeals.withdraw': { for: 'evenSuspended', input: () => ({ appealId: nowhere }), mayBeEmpty: true },
  'appeals.show': { for: 'evenSuspended', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'appeals.ofCase': { for: 'moderators', input: () => ({ caseId: nowhere }), mayBeEmpty: true },
  'apologies.say': {
    for: 'members',
    input: () => ({ decisionId: nowhere, words: 'w' }),
    mayBeEmpty: true,
  },
  'apologies.read': { for: 'members', input: () => ({ apologyId: nowhere }), mayBeEmpty: true },
  'hints.offer': {
    for: 'circle',
    input: ({ circle: { slug } }) => ({ circle: slug, text: 'A long day, and tea at the end of it.' }),
  },
  'hints.putAway': { for: 'members', input: () => ({ hintId: 'no-such-hint' }) },
  'hints.compare': { for: 'admins', input: nothing },
  'mail.demoInbox': { for: 'anyone', input: nothing },
  'resources.list': { for: 'anyone', input: () => ({}) },
  'cases.queue': { for: 'caretakers', input: () => ({}) },
  'cases.events': { for: 'caretakers', input: () => ({ since: new Date() }) },
  'cases.colleagues': { for: 'caretakers', input: ({ caseId }) => ({ caseId }) },
  'cases.claim': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab }) },
  'cases.takeOver': { for: 'moderators', input: ({ caseId }) => ({ caseId, tab }) },
  'cases.claimNext': { for: 'caretakers', input: () => ({ tab }) },
  'cases.heartbeat': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab, token: 1 }) },
  'cases.release': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab, token: 1 }) },
  'cases.hold': { for: 'caretakers', input: ({ caseId }) => ({ caseId, tab, token: 1, words: 'w' }) },
  'cases.handOver': {
    for: 'caretakers',
    input: ({ caseId }) => ({ caseId, tab, token: 1, toId: nowhere, words: 'w' }),
  },
  'cases.keepDraft': { for: 'caretakers', input: ({ caseId }) => ({ caseId, draft: { note: 'n' } }) },
  'cases.skip': { for: 'caretakers', input: ({ caseId }) => ({ caseId }) },
  'decisions.case': { for: 'caretakers', input: ({ caseId }) => ({ caseId }) },
  'decisions.decide': {
    for: 'caretakers',
    input: ({ caseId }) => ({
      caseId,
      tab,
      // of no lease that there is
      token: 999,
      version: 1,
      idempotencyKey: randomUUID(),
      reason: 'r',
      kind: 'approve',
    }),
  },
  'decisions.bulkPreview': {
    for: 'caretakers',
    input: () => ({ caseIds: [nowhere], kind: 'approve', tab }),
  },
  'decisions.bulkDecide': {
    for: 'caretakers',
    input: () => ({
      cases: [{ caseId: nowhere, version: 1 }],
      kind: 'approve',
      tab,
      reason: 'r',
      idempotencyKey: randomUUID(),
    }),
  },
  'decisions.undoBatch': { for: 'caretakers', input: () => ({ batchId: nowhere }), mayBeEmpty: true },
  'decisions.amend': {
    for: 'leads',
    input: () => ({ decisionId: nowhere, reason: 'r' }),
    mayBeEmpty: true,
  },
  'decisions.undo': { for: 'caretakers', input: () => ({ decisionId: nowhere }), mayBeEmpty: true },
  'decisions.undoable': { for: 'caretakers', input: nothing },
  'decisions.log': { for: 'moderators', input: () => ({}) },
  'examples.correct': {
    for: 'moderators',
    input: () => ({ revisionId: nowhere, label: 'ok' }),
    mayBeEmpty: true,
  },
  'templates.find': {
    for: 'caretakers',
    input: () => ({ lane: 'shaming', kind: 'hide', language: 'en', severity: null }),
  },
  'reviews.waiting': { for: 'moderators', input: nothing },
  'reviews.next': { for: 'moderators', input: nothing },
  'reviews.show': { for: 'moderators', input: () => ({ reviewId: nowhere }), mayBeEmpty: true },
  'reviews.answer': {
    for: 'moderators',
    input: () => ({ reviewId: nowhere, verdict: 'leave', reason: 'r' }),
  },
  'reviews.panels': { for: 'moderators', input: nothing },
  'reviews.panel': { for: 'moderators', input: () => ({ panelId: nowhere }), mayBeEmpty: true },
  'reviews.vote': {
    for: 'moderators',
    input: () => ({ panelId: nowhere, verdict: 'leave', words: 'w' }),
    mayBeEmpty: true,
  },
  'reviews.rule': {
    for: 'leads',
    input: () => ({ panelId: nowhere, verdict: 'leave', words: 'w' }),
    mayBeEmpty: true,
  },
  'reviews.myGolden': { for: 'moderators', input: nothing },
  'reviews.golden': { for: 'leads', input: nothing },
  'reviews.addGolden': {
    for: 'leads',
    input: () => ({ lane: 'shaming', text: 't', expected: 'leave', why: 'w' }),
  },
  'reviews.retireGolden': { for: 'leads', input: () => ({ goldenId: nowhere }), mayBeEmpty: true },
  'reviews.agreement': { for: 'leads', input: nothing },
  'support.show': { for: 'care', input: () => ({ caseId: nowhere }), mayBeEmpty: true },
  'support.assess': {
    for: 'care',
    input: () => ({ caseId: nowhere, tab, token: 1, version: 1, level: 2, reason: 'r' }),
    mayBeEmpty: true,
  },
  'support.sendCard': {
    for: 'care',
    input: () => ({ caseId: nowhere, tab, token: 1, words: 'w' }),
    mayBeEmpty: true,
  },
  'support.card': { for: 'evenSuspended', input: () => ({ cardId: nowhere }), mayBeEmpty: true },
  'support.answerCard': {
    for: 'evenSuspended',
    input: () => ({ cardId: nowhere, misuse: 'not_needed' }),
    mayBeEmpty: true,
  },
  'support.whenRead': { for: 'members', input: post, mayBeEmpty: true },
  'support.proposeContact': {
    for: 'care',
    input: () => ({ caseId: nowhere, service: 's', words: 'w' }),
    mayBeEmpty: true,
  },
  'support.answerContact': {
    for: 'care',
    input: () => ({ contactId: nowhere, sign: true }),
    mayBeEmpty: true,
  },
  'support.finishContact': {
    for: 'care',
    input: () => ({ contactId: nowhere, outcome: 'o' }),
    mayBeEmpty: true,
  },
  'support.openSafeguarding': {
    for: 'care',
    input: () => ({ caseId: nowhere, concern: 'c' }),
    mayBeEmpty: true,
  },
  'support.addStep': { for: 'leads', input: () => ({ caseId: nowhere, words: 'w' }), mayBeEmpty: true },
  'support.closeSafeguarding': {
    for: 'leads',
    input: () => ({ caseId: nowhere, words: 'w' }),
    mayBeEmpty: true,
  },
  'support.duty': { for: 'care', input: nothing },
  'support.planShift': { for: 'leads', input: ({ careId }) => ({ ...soon(), memberId: careId }) },
  'support.takeShift': { for: 'care', input: soon },
  'support.leaveShift': { for: 'care', input: () => ({ shiftId: nowhere }), mayBeEmpty: true },
  'wellbeing.mine': { for: 'caretakers', input: nothing },
  'wellbeing.save': { for: 'caretakers', input: () => ({ topicsAway: ['sleep'], amount: 'usual' }) },
  'wellbeing.pause': { for: 'caretakers', input: () => ({ minutes: 15 }) },
  'wellbeing.endPause': { for: 'caretakers', input: nothing },
  'wellbeing.team': { for: 'leads', input: nothing },
  'transparency.month': { for: 'anyone', input: () => ({}) },
  'webhooks.list': { for: 'admins', input: nothing },
  'webhooks.add': {
    for: 'admins',
    input: () => ({ url: 'https://hooks.example/enough', events: ['case.decided'] }),
  },
  'webhooks.disable': { for: 'admins', input: () => ({ webhookId: nowhere }), mayBeEmpty: true },
  'webhooks.test': { for: 'admins', input: () => ({ webhookId: nowhere }), mayBeEmpty: true },
  'thresholds.list': { for: 'admins', input: nothing },
  'thresholds.preview': { for: 'admins', input: () => ({ circle: null, values: thresholds }) },
  'thresholds.save': {
    for: 'admins',
    input: (scene) => ({ circle: scene.circle.slug, values: thresholds }),
  },
}
