const neutral = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E'

/** Says nothing about where somebody was, in the tab's name and its picture. */
const disguise = () => {
  document.title = 'Weather'
  for (const icon of document.querySelectorAll<HTMLLinkElement>(
    'link[rel~="icon"], link[rel="apple-touch-icon"]',
  ))
    icon.href = neutral
}

/** An empty page over everything, dialogs included, at once and without a network. Answers how to take it away. */
export const cover = (words = ''): (() => void) => {
  const sheet = document.createElement('div')
  sheet.dataset.cover = ''
  sheet.textContent = words
  sheet.style.cssText =
    'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;border:0;padding:3rem 1.5rem;z-index:2147483647;background:#fff;color:#333;font:1.1rem/1.5 sans-serif'
  document.documentElement.append(sheet)
  // the top layer stands above every dialog, whatever its number
  sheet.popover = 'manual'
  sheet.showPopover?.()
  return () => sheet.remove()
}

export const coverForGood = () => {
  cover()
  disguise()
}
