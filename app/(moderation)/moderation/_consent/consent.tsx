'use client'

import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import type { NextView } from '#server/cases/schema.ts'
import type { Topic } from '#server/screening/schema.ts'
import { topicWords } from '#server/wellbeing/schema.ts'

export type Asked = NonNullable<NextView['needsConsent']>

const reasonOf = ({ lane }: Asked) =>
  lane === 'support' ? 'Somebody may need care now.' : 'Nobody else is here tonight.'
const aboutOf = ({ topic }: Asked) => (topic ? topicWords[topic as Topic] : 'something you stay away from')

type Props = {
  asked: Asked | null
  onYes: (asked: Asked) => void
  onNo: (asked: Asked) => void
  onLater: () => void
}

/** Asks whether they would look at one that they would rather not read. No is a good answer, and is final. */
export const Consent = ({ asked, onYes, onNo, onLater }: Props) =>
  asked && (
    <Dialog
      open
      onOpenChange={(open) => open || onLater()}
      title="Would you look at this one?"
      description={`${reasonOf(asked)} It is about ${aboutOf(asked)}. It stays folded until you open it, and no is a good answer.`}
    >
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onYes(asked)}>Yes, I will look</Button>
        <Button look="quiet" onClick={() => onNo(asked)}>
          Not this one
        </Button>
      </div>
    </Dialog>
  )
