import { Icon } from '#app/_ui/icon.tsx'

const words = {
  here: 'Saved on this device',
  everywhere: 'Saved here and on your other devices',
}

/** Says where unfinished words are safe. Never read out by itself: it changes with every pause. */
export const KeptWhere = ({ safe }: { safe: keyof typeof words | null }) => {
  return (
    <p className="flex min-h-6 items-center gap-2 text-sm text-ink-soft" data-testid="kept-where">
      {safe && (
        <>
          <Icon
            name={safe === 'everywhere' ? 'cloud-check' : 'hard-drive'}
            size={17}
            weight={1.75}
            className="shrink-0"
          />
          {words[safe]}
        </>
      )}
    </p>
  )
}
