import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { isFresh, mayHaveSecondStep } from '#server/proofs/policy.ts'
import type { AddressView } from './schema.ts'

export const showAddress = async (viewer: Viewer): Promise<AddressView> => {
  const { email, noticeSettings, addressChange, passkeys, codeApp } = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: {
      email: true,
      noticeSettings: { select: { mailRefusedAt: true } },
      addressChange: { select: { email: true, holdsFrom: true } },
      passkeys: { select: { id: true }, take: 1 },
      codeApp: { select: { confirmedAt: true } },
    },
  })
  const refused = noticeSettings?.mailRefusedAt != null
  const from = addressChange?.holdsFrom
  // whoever looks after others has more to lose than their own account
  const more = mayHaveSecondStep(viewer)
  const bare = refused && passkeys.length === 0
  return {
    email,
    refused,
    cutOff: bare && !more,
    stuck: bare && more && !codeApp?.confirmedAt && !isFresh(viewer.provenAt),
    coming: addressChange && from ? { email: addressChange.email, from } : null,
  }
}
