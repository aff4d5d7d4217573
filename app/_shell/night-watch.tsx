'use client'

import { useEffect } from 'react'
import { isNight } from './look.ts'

const watch = () => document.documentElement.toggleAttribute('data-night', isNight(new Date().getHours()))

/** Lets the evening come to a page that stays open. */
export const NightWatch = () => {
  useEffect(() => {
    watch()
    const timer = setInterval(watch, 60_000)
    return () => clearInterval(timer)
  }, [])
  return null
}
