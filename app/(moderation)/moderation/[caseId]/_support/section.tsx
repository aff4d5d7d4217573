import { type ReactNode, useId } from 'react'

export const SupportSection = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-xl">
        {title}
      </h2>
      <div className="grid gap-5">{children}</div>
    </section>
  )
}

/** Something that somebody did here, with who and when beside it. */
export const Happened = ({ children }: { children: ReactNode }) => (
  <div className="border-l-3 border-line-strong pl-4 break-words">{children}</div>
)

export const TakeFirst = () => (
  <p className="text-ink-soft">Take it first, at the end of this page, so that nobody does it twice.</p>
)
