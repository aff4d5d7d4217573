/** A window at night, a lamp over a table, a cup beside an open notebook. */
export const KitchenAtNight = ({ className }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="0 0 360 236" fill="none" className={className}>
    <defs>
      <radialGradient id="kitchen-light" cx="0.5" cy="0.05" r="0.95">
        <stop offset="0" stopColor="#f6c987" stopOpacity="0.75" />
        <stop offset="0.55" stopColor="#f0b26a" stopOpacity="0.22" />
        <stop offset="1" stopColor="#f0b26a" stopOpacity="0" />
      </radialGradient>
      <linearGradient id="kitchen-sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#332b45" />
        <stop offset="1" stopColor="#5a4660" />
      </linearGradient>
      <clipPath id="kitchen-pane">
        <rect x="40" y="30" width="104" height="122" rx="10" />
      </clipPath>
    </defs>
    <NightWindow />
    <path d="M204 92h80l72 116H132z" fill="url(#kitchen-light)" />
    <path d="M244 0v54" stroke="var(--line-strong)" strokeWidth="2.5" />
    <path
      d="M244 52c-25 0-41 16-45 38a5 5 0 0 0 5 6h80a5 5 0 0 0 5-6c-4-22-20-38-45-38Z"
      fill="var(--lampshade)"
    />
    <path d="M230 96a14 14 0 0 0 28 0Z" fill="#ffe0a8" />
    <Table />
  </svg>
)

const NightWindow = () => (
  <>
    <rect x="34" y="24" width="116" height="134" rx="15" fill="var(--frame)" />
    <g clipPath="url(#kitchen-pane)">
      <rect x="40" y="30" width="104" height="122" fill="url(#kitchen-sky)" />
      <path d="M112 44a15 15 0 1 0 14 21 12.5 12.5 0 0 1-14-21Z" fill="#f7dfae" />
      <g fill="#f3e3cd">
        <circle cx="58" cy="50" r="1.6" />
        <circle cx="80" cy="68" r="1.2" />
        <circle cx="66" cy="92" r="1.4" />
        <circle cx="126" cy="98" r="1.3" />
        <circle cx="88" cy="42" r="1" />
      </g>
      <path d="M40 138c12-14 20-18 32-12 10-16 26-18 38-5 10-9 22-10 34 0v34H40Z" fill="#2a2233" />
      <path d="M104 131h5v6h-5zM60 138h4v5h-4z" fill="#f4c276" />
    </g>
    <path d="M92 30v122M40 91h104" stroke="var(--frame)" strokeWidth="5" />
    <path d="M26 160h132" stroke="var(--frame)" strokeWidth="8" strokeLinecap="round" />
  </>
)

const Table = () => (
  <>
    <path d="M12 208h336" stroke="var(--tabletop)" strokeWidth="13" strokeLinecap="round" />
    <path d="M52 215v21M308 215v21" stroke="var(--tabletop)" strokeWidth="9" />
    <path
      d="M214 201.500c14-9 30-9 40-2 10-7 26-7 40 2Z"
      fill="#fdf3e1"
      stroke="var(--page-edge)"
      strokeWidth="1.5"
    />
    <path d="M226 197c8-4 16-4 23-1.500M262 195.500c7-2.5 15-2.5 22 1.5" stroke="#c9ab86" strokeWidth="1.5" />
    <path d="M170 172h26v14c0 9-5 15-13 15s-13-6-13-15Z" fill="var(--cup)" />
    <path d="M196 177h3a5.5 5.5 0 0 1 0 11h-4" stroke="var(--cup)" strokeWidth="3" />
    <path
      d="M179 152c-3 4.5 3 7 0 12M188 149c-3 5 3 8 0 14"
      stroke="var(--ink-soft)"
      strokeWidth="1.8"
      strokeLinecap="round"
      opacity="0.6"
    />
  </>
)
