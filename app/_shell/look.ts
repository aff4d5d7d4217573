export const textSizes = ['100', '112', '125', '150'] as const
export const themes = ['system', 'light', 'dark', 'night'] as const
export type TextSize = (typeof textSizes)[number]
export type Theme = (typeof themes)[number]
export type Look = { text: TextSize; theme: Theme }

/** Kept on the device and not with the member: a phone in bed and a laptop by day look different. */
export const lookCookie = 'enough-look'

export const readLook = (cookie: string | undefined): Look => {
  const [size, name] = (cookie ?? '').split('-')
  return {
    text: textSizes.find((one) => one === size) ?? '100',
    theme: themes.find((one) => one === name) ?? 'system',
  }
}

export const writeLook = ({ text, theme }: Look) =>
  `${lookCookie}=${text}-${theme}; path=/; max-age=31536000; samesite=lax`

/** From eight in the evening until seven in the morning. */
export const isNight = (hour: number) => hour >= 20 || hour < 7

/** The same as isNight, small enough to stand in the page: it runs before the first paint. */
export const nightScript =
  "(h=>document.documentElement.toggleAttribute('data-night',h>=20||h<7))(new Date().getHours())"
