/** A cup that is still warm. For empty places. Takes the accent around it. */
export const Cup = ({ size = 88 }: { size?: number }) => (
  <svg aria-hidden="true" width={size} height={size} viewBox="0 0 88 88" fill="none">
    <ellipse cx="42" cy="74" rx="32" ry="5" fill="var(--accent-soft)" />
    <path
      d="M36 12c-4 5 4 8 0 14M48 8c-4.5 6 4.5 9.5 0 16"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      opacity="0.45"
    />
    <path d="M16 34h52v14c0 14-9 24-26 24S16 62 16 48Z" fill="var(--accent-soft)" />
    <path
      d="M16 34h52v14c0 14-9 24-26 24S16 62 16 48ZM68 40h4a8 8 0 0 1 0 16h-5"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </svg>
)
