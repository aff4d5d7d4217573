/** Turns logits into shares that make 1 together; `temperature` above 1 makes them less sure. */
export const softmax = (logits: ArrayLike<number>, temperature = 1): number[] => {
  const scaled = Array.from(logits, (logit) => logit / temperature)
  const most = Math.max(...scaled)
  const grown = scaled.map((logit) => Math.exp(logit - most))
  const total = grown.reduce((sum, share) => sum + share, 0)
  return grown.map((share) => share / total)
}
