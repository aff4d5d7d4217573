/** The circle of a thread, and the other one of a bridge. */
export const circlesOf = ({ circleId, alsoCircleId }: { circleId: string; alsoCircleId: string | null }) =>
  alsoCircleId ? [circleId, alsoCircleId] : [circleId]
