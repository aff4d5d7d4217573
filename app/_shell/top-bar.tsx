import Link from 'next/link'
import { LeaveButton } from '#app/_exit/leave-button.tsx'
import { Lamp } from '#app/_ui/art/lamp.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { type Caretaker, caretakerItem } from './nav-items.ts'
import { NoticesBell } from './notices-bell.tsx'

type TopBarProps = { place?: string; member?: { unread: number; caretaker: Caretaker } | null }

/** Get support stands at the same corner of every page, whoever is looking and whatever went wrong. */
export const TopBar = ({ place = 'Home', member = null }: TopBarProps) => (
  <header className="sticky top-0 z-30 bg-paper pt-[env(safe-area-inset-top)]">
    <div className="mx-auto flex h-(--top-bar) max-w-6xl items-center justify-between gap-[min(0.25rem,1vw)] px-[min(0.75rem,2vw)] desk:px-6">
      <Link href="/" className="tap -ml-1 inline-flex min-w-0 items-center gap-2 rounded-full px-1 text-ink">
        <Lamp />
        <span className="sr-only font-serif min-[30rem]:not-sr-only min-[30rem]:truncate text-[min(var(--text-xl),7vw)] font-[560] tracking-tight">
          {place}
        </span>
      </Link>
      <span className="flex min-w-0 items-center gap-[min(0.25rem,1vw)]">
        {caretakerItem(member?.caretaker ?? null).map(({ href, label, icon }) => (
          <Link
            key={href}
            href={href}
            className="tap inline-flex items-center justify-center rounded-full text-ink-soft desk:hidden"
          >
            <Icon name={icon} size={22} weight={1.75} />
            <span className="sr-only">{label}</span>
          </Link>
        ))}
        {member && <NoticesBell unread={member.unread} />}
        <SupportLink />
        <LeaveButton />
      </span>
    </div>
  </header>
)

const SupportLink = () => (
  <Link
    href="/support"
    className="tap inline-flex items-center gap-2 rounded-full border border-line-strong bg-surface px-[min(1rem,2.4vw)] text-[min(var(--text-sm),4.3vw)] font-semibold whitespace-nowrap text-ink hover:bg-sunken"
  >
    <Icon name="life-buoy" size={18} weight={1.9} className="hidden shrink-0 text-ember min-[26rem]:block" />
    Get support
  </Link>
)
