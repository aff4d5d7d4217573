import { dayOf } from './lasting.ts'

/** One week: parts from the bottom up, each in its colour. `open` is a week of which only the outline can be told. */
export type WeekBar = { week: Date; parts: { value: number; className: string }[]; open?: boolean }

const width = 360
const height = 120
const foot = 18

const Bar = ({ bar, x, wide, most }: { bar: WeekBar; x: number; wide: number; most: number }) => {
  if (bar.open)
    return (
      <rect
        x={x}
        y={1}
        width={wide}
        height={height - 1}
        rx={3}
        className="fill-none stroke-line-strong"
        strokeDasharray="3 3"
      />
    )
  let y = height
  return bar.parts.map(({ value, className }) => {
    const tall = most === 0 ? 0 : (height * value) / most
    y -= tall
    return <rect key={className} x={x} y={y} width={wide} height={tall} rx={2} className={className} />
  })
}

/** Weeks side by side, the newest at the right. For eyes alone: the same numbers stand in a table beside it. */
export const WeekBars = ({ bars }: { bars: WeekBar[] }) => {
  const most = Math.max(0, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)))
  const step = width / Math.max(1, bars.length)
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height + foot}`} className="mt-3 h-auto w-full max-w-xl">
      <line x1={0} x2={width} y1={height} y2={height} className="stroke-line" />
      {bars.map((bar, n) => (
        <g key={bar.week.getTime()}>
          <Bar bar={bar} x={n * step + 4} wide={step - 8} most={most} />
          {n % 4 === 3 && (
            <text
              x={n * step + step / 2}
              y={height + 13}
              textAnchor="middle"
              className="fill-ink-soft text-[11px]"
            >
              {dayOf(bar.week)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
