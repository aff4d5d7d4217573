export const Progress = ({ percent }: { percent: number }) => (
  <div className="mb-4">
    <p className="mb-2 font-semibold" id="copy-progress">
      Putting your copy together
    </p>
    <progress
      aria-labelledby="copy-progress"
      className="h-2.5 w-full max-w-md appearance-none overflow-hidden rounded-full bg-sunken accent-ember [&::-moz-progress-bar]:bg-ember [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ember"
      max={100}
      value={percent}
    />
    <p className="mt-2 text-sm text-ink-soft">
      You need not wait here. You will find a notice, and a mail, when it is ready.
    </p>
  </div>
)
