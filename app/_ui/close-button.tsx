import { useRender } from '@base-ui/react/use-render'
import type { ReactElement } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

type CloseButtonProps = { render: ReactElement; look?: 'on-paper' | 'on-ink' }

/** The cross of an overlay or a message; `render` is the part that closes it. */
export const CloseButton = ({ render, look = 'on-paper' }: CloseButtonProps) =>
  useRender({
    render,
    props: {
      'aria-label': 'Close',
      className: classNames(
        'tap inline-flex shrink-0 items-center justify-center rounded-full',
        look === 'on-paper' && '-mt-2 -mr-2 text-ink-soft hover:bg-sunken',
      ),
      children: <Icon name="x" size={20} />,
    },
  })
