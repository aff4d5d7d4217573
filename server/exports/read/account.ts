import type { Parts } from './part.ts'

const account = {
  displayName: true,
  email: true,
  emailVerifiedAt: true,
  role: true,
  agreedToRulesAt: true,
  welcomedAt: true,
  showsPresence: true,
  wantsHints: true,
  signsAs: true,
  takesApologies: true,
  takesCareCards: true,
  region: true,
  timeZone: true,
  language: true,
  pausedAt: true,
  exitName: true,
  quietUntil: true,
  greets: true,
  lastGreetedAt: true,
  leftAt: true,
  createdAt: true,
} as const

/** Who somebody is here, and the ways in. Nothing that opens one. */
export const accountParts: Parts = {
  Member: (tx, { viewer }) =>
    tx.member.findUniqueOrThrow({ where: { id: viewer.memberId }, select: account }),
  Session: (tx, { viewer }) =>
    tx.session.findMany({
      where: { memberId: viewer.memberId },
      select: {
        device: true,
        createdAt: true,
        lastSeenAt: true,
        expiresAt: true,
        signedInBy: true,
        provenAt: true,
        secondFactorAt: true,
        secondFactorBy: true,
      },
    }),
  Account: (tx, { viewer }) =>
    tx.account.findMany({
      where: { memberId: viewer.memberId },
      select: { provider: true, providerAccountId: true, type: true, createdAt: true },
    }),
  Passkey: (tx, { viewer }) =>
    tx.passkey.findMany({
      where: { memberId: viewer.memberId },
      select: {
        name: true,
        transports: true,
        synced: true,
        backedUp: true,
        createdAt: true,
        lastUsedAt: true,
      },
    }),
  CodeApp: (tx, { viewer }) =>
    tx.codeApp.findMany({
      where: { memberId: viewer.memberId },
      select: { createdAt: true, confirmedAt: true },
    }),
  AccountExport: (tx, { viewer }) =>
    tx.accountExport.findMany({
      where: { memberId: viewer.memberId },
      select: { askedAt: true, readyAt: true, until: true },
    }),
  AddressChange: (tx, { viewer }) =>
    tx.addressChange.findMany({
      where: { memberId: viewer.memberId },
      select: { email: true, before: true, askedAt: true, holdsFrom: true },
    }),
  Leaving: (tx, { viewer }) =>
    tx.leaving.findMany({
      where: { memberId: viewer.memberId },
      select: { choice: true, askedAt: true, dueAt: true },
    }),
}
