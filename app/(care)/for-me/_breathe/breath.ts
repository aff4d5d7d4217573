const inFor = 4_000
const outFor = 6_000
const whole = inFor + outFor

/** Whether it is time to breathe in or out, with so much left. It ends with a whole breath out. */
export const breathAt = (left: number): 'in' | 'out' => {
  const within = ((left % whole) + whole) % whole
  return within === 0 || within > outFor ? 'in' : 'out'
}
