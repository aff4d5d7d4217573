import type { LeftOut as Left } from '#server/decisions/bulk/schema.ts'

/** Which stay as they are, and why each of them. */
export const LeftOut = ({ title, ones }: { title: string; ones: Left[] }) =>
  ones.length > 0 && (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 grid gap-2">
        {ones.map(({ caseId, summary, why }) => (
          <li key={caseId} className="border-l-3 border-line-strong pl-3">
            {summary}
            <span className="block text-sm text-ink-soft">{why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
