'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Menu, MenuItem, MenuItemLeadingAway } from '#app/_ui/menu.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { PostView, YourPost } from '#server/posts/schema.ts'
import { ApartSheet } from './apart-sheet.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { NameDialog } from './name-dialog.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { useThreadActions } from './thread-actions.tsx'
import { useKeeping } from './use-keeping.ts'

const useTakeBack = (postId: string) => {
  const client = useTRPCClient()
  const { refresh } = useThreadActions()
  const toast = useToast()
  const attempt = (work: Promise<unknown>) =>
    work.then(refresh).then(
      () => true,
      (error) => {
        toast.say(reasonOf(error))
        return false
      },
    )
  const undo = () => void attempt(client.posts.undoRemove.mutate({ postId }))
  return async () => {
    if (await attempt(client.posts.remove.mutate({ postId }))) toast.say('You took it back.', { undo })
  }
}

export type PostMenuProps = { post: PostView; yours: YourPost | undefined; onEdit: () => void }

/** The menu itself and what it opens. It begins open: somebody just tapped where it stands. */
export const PostMenuOpened = ({ post, yours, onEdit, label }: PostMenuProps & { label: string }) => {
  const [open, setOpen] = useState<'report' | 'history' | 'name' | 'apart' | 'quiet' | null>(null)
  const mine = yours?.mine ?? false
  const saved = yours?.saved ?? false
  const takeBack = useTakeBack(post.id)
  const keep = useKeeping(post.id, saved)
  const { quote, leaveUnread } = useThreadActions()
  const close = () => setOpen(null)
  return (
    <>
      <Menu begin="open" label={label}>
        {mine && (
          <>
            <MenuItem onClick={onEdit}>
              <Icon name="pencil" size={18} /> Change the words
            </MenuItem>
            {post.edited && (
              <MenuItem onClick={() => setOpen('history')}>
                <Icon name="history" size={18} /> Earlier words
              </MenuItem>
            )}
            <MenuItem onClick={() => setOpen('name')}>
              <Icon name="venetian-mask" size={18} />
              {post.author.anonymous ? 'Show my name' : 'Take my name off'}
            </MenuItem>
            <MenuItem onClick={takeBack}>
              <Icon name="undo-2" size={18} /> Take it back
            </MenuItem>
          </>
        )}
        <MenuItemLeadingAway onClick={() => quote(post)}>
          <Icon name="text-quote" size={18} /> Quote
        </MenuItemLeadingAway>
        <MenuItem onClick={keep}>
          {saved ? <Icon name="bookmark-minus" size={18} /> : <Icon name="bookmark" size={18} />}
          {saved ? 'Keep it no longer' : 'Keep this for me'}
        </MenuItem>
        <MenuItem onClick={() => leaveUnread(post.seq)}>
          <Icon name="mail" size={18} /> Unread from here
        </MenuItem>
        {!mine && (
          <MenuItem onClick={() => setOpen('report')}>
            <Icon name="flag" size={18} /> Ask a moderator to look
          </MenuItem>
        )}
        {!mine && (
          <MenuItem onClick={() => setOpen('quiet')}>
            <Icon name="eye-off" size={18} /> Don't show me this person
          </MenuItem>
        )}
        {!mine && (
          <MenuItem onClick={() => setOpen('apart')}>
            <Icon name="user-round-x" size={18} /> Keep apart from this person
          </MenuItem>
        )}
      </Menu>
      {!mine && <ReportSheet post={post} open={open === 'report'} onClose={close} />}
      {mine && open === 'name' && <NameDialog post={post} onClose={close} />}
      {(open === 'apart' || open === 'quiet') && <ApartSheet post={post} kind={open} onClose={close} />}
      {mine && open === 'history' && <HistorySheet postId={post.id} onClose={close} />}
    </>
  )
}
