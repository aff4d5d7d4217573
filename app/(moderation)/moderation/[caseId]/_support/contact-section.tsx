import { TimeAgo } from '#app/_ui/time.tsx'
import { mayNeedContact } from '#server/support/policy.ts'
import type { ContactView } from '#server/support/schema.ts'
import { ContactAnswer } from './contact-answer.tsx'
import { ContactForm } from './contact-form.tsx'
import { Happened, SupportSection } from './section.tsx'
import type { Part } from './use-support.ts'

const stateWords = ({ state, answeredBy }: ContactView) => {
  if (state === 'proposed') return 'Waits for a second person.'
  if (state === 'declined') return `${answeredBy} would not call.`
  return state === 'signed'
    ? `${answeredBy} signed. It can be made now.`
    : `${answeredBy} signed, and it was made.`
}

const Contact = ({ contact, refresh }: { contact: ContactView; refresh: Part['refresh'] }) => (
  <Happened>
    <p className="font-semibold">
      {contact.service}: {stateWords(contact)}
    </p>
    <p className="whitespace-pre-wrap">{contact.words}</p>
    <p className="text-sm text-ink-soft">
      Proposed by {contact.proposedBy}, <TimeAgo date={contact.at} />
    </p>
    {contact.outcome && <p className="mt-1">{contact.outcome}</p>}
    <ContactAnswer contact={contact} refresh={refresh} />
  </Happened>
)

/** Calling an emergency service. Two people, always. */
export const ContactSection = (part: Part) => {
  const { data, refresh } = part
  const open = data.contacts.some(({ state }) => state === 'proposed' || state === 'signed')
  if (!mayNeedContact(data.level) && data.contacts.length === 0) return null
  return (
    <SupportSection title="Calling for help outside">
      <p className="text-ink-soft">
        Two people, always: one proposes, another one of the care team signs. A call can save a life, and it
        can bring strangers to the door of somebody who only needed to be heard. Nobody should weigh that
        alone, and nobody should carry it alone after.
      </p>
      {data.contacts.map((contact) => (
        <Contact key={contact.id} contact={contact} refresh={refresh} />
      ))}
      {!open && <ContactForm {...part} />}
    </SupportSection>
  )
}
