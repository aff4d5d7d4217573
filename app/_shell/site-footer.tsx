import { TextLink } from '#app/_ui/text-link.tsx'

export const SiteFooter = ({ place = 'This' }: { place?: string }) => (
  <footer className="mx-auto w-full max-w-[calc(var(--column)+2.5rem)] px-5 pb-[calc(var(--bottom-bar)+2rem)] text-sm text-ink-soft">
    <div className="border-t border-line pt-5">
      <p>
        {place} is not a crisis service. If someone is in danger now, please call your local emergency number,
        or see <TextLink href="/support">who can help right away</TextLink>.
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <TextLink href="/house-rules" className="inline-block py-3">
          House rules
        </TextLink>
        <TextLink href="/transparency" className="inline-block py-3">
          What happens when somebody is unkind
        </TextLink>
      </p>
    </div>
  </footer>
)
