/** The wordmark's lamp: a shade over a table, and the light it gives. */
export const Lamp = ({ size = 28 }: { size?: number }) => (
  <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" fill="none">
    <path d="M6.5 17.5h19L31 29H1z" fill="var(--glow)" />
    <path d="M16 1.5v6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    <path
      d="M16 7.5c-5.4 0-9 3.9-9.9 8.7a1.5 1.5 0 0 0 1.5 1.8h16.8a1.5 1.5 0 0 0 1.5-1.8C25 11.4 21.4 7.5 16 7.5Z"
      fill="var(--ember)"
    />
    <path d="M12.8 18a3.2 3.2 0 0 0 6.4 0Z" fill="var(--honey)" opacity="0.85" />
  </svg>
)
