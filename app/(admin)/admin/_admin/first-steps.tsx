import { Icon } from '#app/_ui/icon.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { Step, StepName } from '#server/overview/schema.ts'

const words: Record<StepName, { title: string; how: string; href?: string }> = {
  address: {
    title: 'An address with a lock',
    how: 'Put a proxy that speaks TLS in front, and set PUBLIC_URL to its https:// address.',
  },
  mail: { title: 'A way to send mail', how: 'Set SMTP_URL and MAIL_FROM. People sign in by mail.' },
  circle: {
    title: 'A circle with guidelines',
    how: 'One is enough to begin with. Say in a few lines what is welcome in it.',
    href: '/admin/circles/new',
  },
  host: {
    title: 'Somebody who hosts it',
    how: 'Let them join, then make them a host on the page of the circle.',
    href: '/circles',
  },
  moderators: {
    title: 'Two people who moderate',
    how: 'Two, so that an appeal is looked at by somebody else. You count as one.',
  },
  care: {
    title: 'Somebody for hard moments',
    how: 'Give one person the care role: they are called when a parent is in danger.',
  },
  people: {
    title: 'The first three parents',
    how: 'Ask people you know, by an invite link from the circle.',
  },
}

const StepLine = ({ step }: { step: Step }) => {
  const { title, how, href } = words[step.name]
  return (
    <li className="flex gap-3 border-b border-line py-3">
      {step.done ? (
        <Icon name="check" size={22} className="mt-0.5 shrink-0 text-ember" />
      ) : (
        <Icon name="circle" size={22} className="mt-0.5 shrink-0 text-ink-soft" />
      )}
      <div>
        <p className="font-semibold">
          {title}
          <span className="sr-only">{step.done ? ', done' : ', still to do'}</span>
        </p>
        {!step.done && (
          <p className="mt-1 text-ink-soft">{href ? <TextLink href={href}>{how}</TextLink> : how}</p>
        )}
      </div>
    </li>
  )
}

/** What is still to do before people can be asked in. Gone when all of it is done. */
export const FirstSteps = ({ steps }: { steps: Step[] }) => {
  if (steps.every(({ done }) => done)) return null
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-xl">Before people come</h2>
      <ul>
        {steps.map((step) => (
          <StepLine key={step.name} step={step} />
        ))}
      </ul>
    </section>
  )
}
