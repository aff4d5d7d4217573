'use client'

import { MenuButton } from '#app/_ui/menu-button.tsx'
import { fetchAhead, usePart } from '#app/_ui/use-part.ts'
import type { PostMenuProps } from './post-menu-opened.tsx'

const fetchMenu = () => import('./post-menu-opened.tsx').then((file) => file.PostMenuOpened)
const ahead = () => fetchAhead(fetchMenu)

/** The rest of what can be done with a post. Most posts are only read: the menu is fetched when it is wanted. */
export const PostMenu = (props: PostMenuProps) => {
  const { Part: Opened, want, coming } = usePart(fetchMenu)
  const label = props.yours?.mine ? 'More for your post' : `More for the post of ${props.post.author.name}`
  if (Opened) return <Opened {...props} label={label} />
  return (
    <MenuButton
      label={label}
      coming={coming}
      onPointerEnter={ahead}
      onFocus={ahead}
      onClick={want}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        void want()
      }}
    />
  )
}
