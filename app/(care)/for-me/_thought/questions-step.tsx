import { Choice } from '#app/_ui/choice.tsx'
import { Quoted } from './quoted.tsx'
import type { StepProps } from './thought-check.tsx'
import { answers, threeQuestions } from './words.ts'

export const QuestionsStep = ({ body, change }: StepProps) => (
  <div className="grid gap-6">
    {body.thought && <Quoted words={body.thought} />}
    {threeQuestions.map(({ name, legend }) => (
      <Choice
        key={name}
        legend={legend}
        look="chips"
        name={name}
        options={answers}
        value={body[name]}
        onChoose={(value) => change({ [name]: value })}
      />
    ))}
  </div>
)
