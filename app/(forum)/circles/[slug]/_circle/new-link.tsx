import { Button } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'

/** A link is shown once, when it is made. On a phone it goes straight into a message. */
export const NewLink = ({ link }: { link: string }) => {
  // who changes their mind has sent nothing
  const send = () => navigator.share({ url: link }).catch(() => undefined)
  return (
    <div className="mt-5">
      <TextField
        label="The new link"
        hint="Send it or copy it now: we keep no copy, and it is not shown again."
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <div className="mt-3 flex flex-wrap gap-3">
        {typeof navigator.share === 'function' && <Button onClick={send}>Send it</Button>}
        <CopyButton look="quiet" text={link} label="Copy the link" />
      </div>
    </div>
  )
}
