import { classNames } from '#app/_ui/class-names.ts'
import { type Step, steps } from './step-of.ts'

const words: Record<Step, { title: string; lead: string }> = {
  name: {
    title: 'What may we call you?',
    lead: 'A first name, a nickname, anything. It does not have to be your own.',
  },
  rules: {
    title: 'How we are with each other',
    lead: 'These few things keep it safe to say the hard thing here.',
  },
  circles: {
    title: 'Where would you like to sit?',
    lead: 'Choose the circles that sound like your days. You can leave any of them again.',
  },
}

export const StepHead = ({ step }: { step: Step }) => {
  const at = steps.indexOf(step)
  return (
    <div className="mb-7">
      <p className="text-sm text-ink-soft">
        Step {at + 1} of {steps.length}
      </p>
      <div aria-hidden="true" className="mt-2 mb-6 flex gap-1.5">
        {steps.map((name, index) => (
          <span
            key={name}
            className={classNames('h-1.5 flex-1 rounded-full', index <= at ? 'bg-ember' : 'bg-line')}
          />
        ))}
      </div>
      <h1 className="text-2xl desk:text-3xl">{words[step].title}</h1>
      <p className="mt-3 max-w-[28em] text-lg text-ink-soft">{words[step].lead}</p>
    </div>
  )
}
