/** What may be sent, and what is made of it. `weight`: what a picture should weigh if it can. */
export const imageLimits = {
  upload: 12_000_000,
  pixels: 40_000_000,
  side: 1600,
  weight: 300_000,
  waiting: 9,
} as const

/** What a browser offers to choose from. What is sent is judged by its content, whatever it is called. */
export const imageTypes = 'image/jpeg,image/png,image/webp,image/gif'

/** A picture that was taken in and waits for its post. */
export type TakenImage = { id: string; width: number; height: number }
