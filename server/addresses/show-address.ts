import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { mayHaveSecondStep } from '#server/proofs/policy.ts'
import type { AddressView } from './schema.ts'

export const showAddress = async (viewer: Viewer): Promise<AddressView> => {
  const { email, noticeSettings, addressChange, passkeys } = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: {
      email: true,
      noticeSettings: { select: { mailRefusedAt: true } },
      addressChange: { select: { email: true, holdsFrom: true } },
      passkeys: { select: { id: true }, take: 1 },
    },
  })
  const refused = noticeSettings?.mailRefusedAt != null
  const from = addressChange?.holdsFrom
  return {
    email,
    refused,
    // whoever looks after others has more to lose than their own account
    cutOff: refused && passkeys.length === 0 && !mayHaveSecondStep(viewer),
    coming: addressChange && from ? { email: addressChange.email, from } : null,
  }
}
