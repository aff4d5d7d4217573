import { CloudCheck, HardDrive } from 'lucide-react'

const words = {
  here: 'Saved on this device',
  everywhere: 'Saved here and on your other devices',
}

/** Says where unfinished words are safe. Never read out by itself: it changes with every pause. */
export const KeptWhere = ({ safe }: { safe: keyof typeof words | null }) => {
  const Icon = safe === 'everywhere' ? CloudCheck : HardDrive
  return (
    <p className="flex min-h-6 items-center gap-2 text-sm text-ink-soft" data-testid="kept-where">
      {safe && (
        <>
          <Icon aria-hidden="true" size={17} strokeWidth={1.75} className="shrink-0" />
          {words[safe]}
        </>
      )}
    </p>
  )
}
