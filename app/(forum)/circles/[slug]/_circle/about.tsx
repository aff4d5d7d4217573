import type { CircleView } from '#server/circles/schema.ts'

const hostsInWords = (hosts: string[]) =>
  hosts.length === 0 ? null : `Hosted by ${new Intl.ListFormat('en', { type: 'conjunction' }).format(hosts)}.`

/** What a circle is, in its own words, and what people there keep to. */
export const About = ({ circle }: { circle: CircleView }) => (
  <div className="my-4">
    <p>{circle.about}</p>
    <p className="mt-2 text-ink-soft">{hostsInWords(circle.hosts)}</p>
    {circle.guidelines.length > 0 && (
      <>
        <h2 className="mt-6 text-lg">What we keep to here</h2>
        <ul className="mt-2 grid gap-3">
          {circle.guidelines.map((guideline) => (
            <li key={guideline.id}>
              <p className="font-semibold">{guideline.title}</p>
              <p className="text-ink-soft">{guideline.body}</p>
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)
