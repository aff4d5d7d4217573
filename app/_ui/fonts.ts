import localFont from 'next/font/local'

const textFace = localFont({
  src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
  variable: '--font-source-sans',
})

const headingFace = localFont({
  src: './fonts/fraunces-soft-latin.woff2',
  weight: '400 650',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-fraunces',
})

/** Defines the two families on the element that carries it. */
export const fontClasses = `${textFace.variable} ${headingFace.variable}`
