import { whose } from '#app/_offline/whose.ts'

const name = () => `last-circle:${whose()}`

/** The circle that was written to last, so that nobody has to choose it again with one hand. */
export const lastCircle = () => {
  try {
    return localStorage.getItem(name())
  } catch {
    return null
  }
}

export const rememberCircle = (circleId: string) => {
  try {
    localStorage.setItem(name(), circleId)
  } catch {
    // then it is chosen anew
  }
}
