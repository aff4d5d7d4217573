import { buttonClass } from '#app/_ui/button-class.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { Resource } from '#server/resources/schema.ts'

const digits = (number: string) => number.replaceAll(/[^0-9]/g, '')

const smsLink = ({ number, words }: NonNullable<Resource['sms']>) =>
  `sms:${digits(number)}${words ? `?&body=${encodeURIComponent(words)}` : ''}`

const pageLinkClass =
  'tap inline-flex items-center gap-2 px-1 font-semibold text-ember underline decoration-1 underline-offset-4'

type WaysProps = { resource: Resource; look: 'primary' | 'quiet' }

/** Whatever there is, the most direct first; each is one tap, and large enough for a shaking thumb. */
export const WaysToReach = ({ resource: { name, phone, sms, url }, look }: WaysProps) => (
  <div className="mt-4 flex flex-wrap items-center gap-2.5">
    {phone && (
      <a href={`tel:${digits(phone)}`} className={buttonClass(look, { className: 'min-h-14 grow text-lg' })}>
        <Icon name="phone" size={20} />
        <span>Call {phone}</span>
      </a>
    )}
    {sms && (
      <a
        href={smsLink(sms)}
        className={buttonClass(phone ? 'quiet' : look, { className: 'min-h-14 grow text-lg' })}
      >
        <Icon name="message-square" size={19} />
        <span>{sms.words ? `Text ${sms.words} to ${sms.number}` : `Text ${sms.number}`}</span>
      </a>
    )}
    {url && (
      <a href={url} rel="noreferrer" className={phone || sms ? pageLinkClass : buttonClass(look)}>
        {phone || sms ? 'Their page' : 'Open their page'}
        <span className="sr-only">, {name}</span>
        <Icon name="external-link" size={17} />
      </a>
    )}
  </div>
)
