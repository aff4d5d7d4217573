import { TextLink } from '#app/_ui/text-link.tsx'
import type { Role } from '#server/auth/roles.ts'
import type { CircleCard } from '#server/circles/schema.ts'

const lineClass = 'inline-block py-2.5'

export const MyCircles = ({ circles, role }: { circles: CircleCard[]; role: Role }) => (
  <ul>
    {circles.map(({ id, slug, name, membership }) => (
      <li key={id}>
        <TextLink href={`/circles/${slug}`} className={lineClass}>
          {name}
        </TextLink>
        {membership?.role === 'host' && (
          <>
            , and{' '}
            <TextLink href={`/circles/${slug}/hosting`} className={lineClass}>
              its hosting
            </TextLink>
          </>
        )}
      </li>
    ))}
    {(role !== 'member' || circles.some(({ membership }) => membership?.role === 'host')) && (
      <li>
        <TextLink href="/moderation" className={lineClass}>
          {role === 'member' ? 'Looking after your circles' : 'Moderation'}
        </TextLink>
      </li>
    )}
    {role === 'admin' && (
      <li>
        <TextLink href="/admin" className={lineClass}>
          Members and circles
        </TextLink>
      </li>
    )}
    <li>
      <TextLink href="/circles" className={lineClass}>
        {circles.length === 0 ? 'See the circles' : 'All circles'}
      </TextLink>
    </li>
  </ul>
)
