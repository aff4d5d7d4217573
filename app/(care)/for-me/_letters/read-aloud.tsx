'use client'

import { useEffect, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'

/** Voices that live on this device. Others would send the words to somebody else's computer. */
const useLocalVoice = () => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  useEffect(() => {
    const { speechSynthesis } = window
    if (!speechSynthesis) return
    const choose = () => {
      const own = speechSynthesis.getVoices().filter(({ localService }) => localService)
      const language = navigator.language.slice(0, 2)
      setVoice(own.find(({ lang }) => lang.startsWith(language)) ?? own[0] ?? null)
    }
    choose()
    speechSynthesis.addEventListener?.('voiceschanged', choose)
    return () => {
      speechSynthesis.removeEventListener?.('voiceschanged', choose)
      speechSynthesis.cancel()
    }
  }, [])
  return voice
}

/** Reads words aloud with a voice of this device; where there is none, it is not offered. */
export const ReadAloud = ({ words }: { words: string }) => {
  const voice = useLocalVoice()
  const [reading, setReading] = useState(false)
  if (!voice) return null
  const read = () => {
    const spoken = new SpeechSynthesisUtterance(words)
    spoken.voice = voice
    spoken.rate = 0.9
    spoken.onend = () => setReading(false)
    spoken.onerror = () => setReading(false)
    setReading(true)
    window.speechSynthesis.speak(spoken)
  }
  const stop = () => {
    window.speechSynthesis.cancel()
    setReading(false)
  }
  return (
    <Button look="quiet" onClick={reading ? stop : read}>
      {reading ? 'Stop reading' : 'Read it to me'}
    </Button>
  )
}
