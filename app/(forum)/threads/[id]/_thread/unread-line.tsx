/** Where somebody left off the last time. */
export const UnreadLine = () => (
  <p className="flex items-center gap-3 py-1 text-sm font-semibold text-ember">
    <span aria-hidden="true" className="h-px flex-1 bg-line" />
    New since you were here
    <span aria-hidden="true" className="h-px flex-1 bg-line" />
  </p>
)
