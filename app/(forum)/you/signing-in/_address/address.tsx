import type { AddressView } from '#server/addresses/schema.ts'
import { ChangeAddress } from './change-address.tsx'
import { ComingAddress } from './coming-address.tsx'
import { StuckAddress } from './stuck-address.tsx'

/** Where links to sign in go, and the way to another place. */
export const Address = ({ address }: { address: AddressView }) => {
  const { email, refused, cutOff, stuck, coming } = address
  return (
    // an address has no place to break at
    <div className="wrap-anywhere">
      <p className="mb-4">
        <span className="font-semibold">{email}</span>
        <span className="block text-ink-soft">
          {refused
            ? 'Mail there came back to us. Nothing you wrote is lost.'
            : 'Links to sign in go there. Nobody else here sees it.'}
        </span>
      </p>
      {coming && <ComingAddress {...coming} />}
      {!coming && (stuck ? <StuckAddress old={email} /> : <ChangeAddress cutOff={cutOff} />)}
    </div>
  )
}
