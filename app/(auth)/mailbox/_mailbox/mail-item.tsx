import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { DemoMailView } from '#server/mail/schema.ts'

/** The first address in a mail, as a path of this site. */
const linkIn = (text: string) => {
  const found = /https?:\/\/\S+/.exec(text)?.[0]
  if (!found || !URL.canParse(found)) return null
  const { pathname, search } = new URL(found)
  return `${pathname}${search}`
}

export const MailItem = ({ mail }: { mail: DemoMailView }) => {
  const link = linkIn(mail.text)
  return (
    <Card as="li">
      <h3 className="text-lg">{mail.subject}</h3>
      <p className="text-sm break-words text-ink-soft">
        To {mail.to}, <TimeAgo date={mail.sentAt} />
      </p>
      <details className="group mt-2">
        <summary className="tap inline-flex items-center gap-1 text-ink-soft">
          <Icon name="chevron-right" size={18} className="transition-transform group-open:rotate-90" />
          Read the mail
        </summary>
        <p className="text-sm break-words whitespace-pre-wrap">{mail.text}</p>
      </details>
      {link && (
        <p className="mt-3">
          <ButtonLink href={link} look="quiet">
            Follow its link
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}
