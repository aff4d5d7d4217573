const shown: [string, string][] = [
  ['Your name', 'Beside what you wrote in your circles. Only their members can read there.'],
  ['Your posts', 'In the circle you wrote them in, in its lists and in what its members search.'],
  [
    'A “me too”',
    'Told to the person you said it to, together with others. Never who, never a number for all.',
  ],
  ['That you host', 'Beside your name in the circles you look after.'],
  [
    'What moderators read',
    'A post somebody reported, with your name. Each look at a hard moment is written down.',
  ],
]
const hidden = [
  'your mail address',
  'where you live and your time zone',
  'when you were last here',
  'what you read, saved or searched',
  'your drafts and earlier wordings',
  'who you blocked or muted',
  'whether you are on a pause',
]

export const WhereItShows = () => (
  <>
    <dl className="grid gap-4">
      {shown.map(([what, where]) => (
        <div key={what}>
          <dt className="font-semibold">{what}</dt>
          <dd className="text-ink-soft">{where}</dd>
        </div>
      ))}
    </dl>
    <p className="mt-6">
      <span className="font-semibold">Never shown to other members:</span> {hidden.join(', ')}.
    </p>
  </>
)
