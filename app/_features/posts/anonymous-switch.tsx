import { Switch } from '#app/_ui/switch.tsx'

type Props = { on: boolean; onChange: (on: boolean) => void }

/** Whether these words go out without the writer's name. */
export const AnonymousSwitch = ({ on, onChange }: Props) => (
  <Switch
    label="Post without my name"
    hint="Others see a name made up for this conversation. Staff can only look behind it for a reason that is logged, and that you can read."
    checked={on}
    onChange={(event) => onChange(event.target.checked)}
  />
)
