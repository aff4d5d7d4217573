import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { intents, wishes } from '#server/posts/limits.ts'
import type { Choices as Chosen, WriteProps } from './use-write.ts'

const intentOptions = intents.map((value) => ({ value, label: intentWords[value].name }))
const wishOptions = wishes.map((value) => ({
  value,
  label: wishWords[value].name,
  hint: wishWords[value].hint,
}))

type Props = {
  chosen: Chosen
  circles: WriteProps['circles']
  onChoose: (part: Partial<Chosen>) => void
}

/** What kind it is, what would help, and who should hear it. Each has an answer already. */
export const Choices = ({ chosen, circles, onChoose }: Props) => (
  <>
    <Choice
      legend="What kind is it?"
      look="chips"
      name="intent"
      options={intentOptions}
      value={chosen.intent}
      onChoose={(intent) => onChoose({ intent })}
    />
    <Choice
      legend="What would help?"
      name="wish"
      options={wishOptions}
      value={chosen.wish}
      onChoose={(wish) => onChoose({ wish })}
    />
    {circles.length > 1 && (
      <Choice
        legend="Who should hear it?"
        look="chips"
        name="circle"
        options={circles.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.circleId}
        onChoose={(circleId) => onChoose({ circleId })}
      />
    )}
  </>
)
