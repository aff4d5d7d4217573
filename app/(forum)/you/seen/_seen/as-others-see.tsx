import { Avatar } from '#app/_ui/avatar.tsx'
import { Card } from '#app/_ui/card.tsx'

const Line = ({ name, words }: { name: string; words: string }) => (
  <Card className="flex gap-3.5">
    <Avatar name={name} />
    <div>
      <p className="font-semibold">
        {name} <span className="text-sm font-normal text-ink-soft">just now</span>
      </p>
      <p>{words}</p>
    </div>
  </Card>
)

/** The two ways in which somebody can stand in a conversation. */
export const AsOthersSee = ({ name }: { name: string }) => (
  <div className="grid gap-4">
    <p className="text-ink-soft">With your name:</p>
    <Line name={name} words="me too" />
    <p className="text-ink-soft">
      Without it, under a name that holds for one conversation and leads nowhere else:
    </p>
    <Line name="A parent" words="me too" />
  </div>
)
