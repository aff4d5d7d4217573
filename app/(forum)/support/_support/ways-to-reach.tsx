import { ExternalLink, MessageSquare, Phone } from 'lucide-react'
import { buttonClass } from '#app/_ui/button-class.ts'
import type { Resource } from '#server/resources/schema.ts'

const digits = (number: string) => number.replaceAll(/[^0-9]/g, '')

const smsLink = ({ number, words }: NonNullable<Resource['sms']>) =>
  `sms:${digits(number)}${words ? `?&body=${encodeURIComponent(words)}` : ''}`

/** Whatever there is, the most direct first; each is one tap. */
export const WaysToReach = ({ resource: { name, phone, sms, url } }: { resource: Resource }) => (
  <div className="mt-4 flex flex-wrap gap-2.5">
    {phone && (
      <a
        href={`tel:${digits(phone)}`}
        className={buttonClass('primary', { className: 'min-h-13 flex-1 text-lg' })}
      >
        <Phone aria-hidden="true" size={20} />
        <span className="whitespace-nowrap">Call {phone}</span>
      </a>
    )}
    {sms && (
      <a
        href={smsLink(sms)}
        className={buttonClass(phone ? 'quiet' : 'primary', { className: 'min-h-13 flex-1' })}
      >
        <MessageSquare aria-hidden="true" size={19} />
        <span>{sms.words ? `Text ${sms.words} to ${sms.number}` : `Text ${sms.number}`}</span>
      </a>
    )}
    {url && (
      <a
        href={url}
        rel="noreferrer"
        className={buttonClass(phone || sms ? 'ghost' : 'primary', { className: 'min-h-13' })}
      >
        <ExternalLink aria-hidden="true" size={18} />
        <span>
          {phone || sms ? 'Their page' : 'Open their page'}
          <span className="sr-only">, {name}</span>
        </span>
      </a>
    )}
  </div>
)
