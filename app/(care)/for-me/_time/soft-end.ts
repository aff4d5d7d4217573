/** A soft tone that rises and goes, made here: nothing is fetched for it. */
const sound = () => {
  const context = new AudioContext()
  const gain = context.createGain()
  const tone = context.createOscillator()
  tone.frequency.value = 392
  gain.gain.setValueAtTime(0, context.currentTime)
  gain.gain.linearRampToValueAtTime(0.08, context.currentTime + 0.8)
  gain.gain.linearRampToValueAtTime(0, context.currentTime + 2.6)
  tone.connect(gain).connect(context.destination)
  tone.start()
  tone.stop(context.currentTime + 2.7)
  tone.onended = () => void context.close()
}

/** The end of time together: a short hum where the phone can, a quiet tone only if it was asked for. */
export const softEnd = (withSound: boolean) => {
  try {
    navigator.vibrate?.([120, 200, 120])
    if (withSound) sound()
  } catch {
    // a browser that may do neither ends in silence
  }
}
