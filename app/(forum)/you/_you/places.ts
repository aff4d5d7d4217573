import type { Place } from '#app/_ui/place-list.tsx'

/** What stands under You, in quiet groups. A new page is one line here. */
export const groups: { title: string; places: Place[] }[] = [
  {
    title: 'Among others',
    places: [
      {
        href: '/you/seen',
        label: 'What others see',
        hint: 'Your name, and every place where something of yours shows',
      },
      {
        href: '/you/writing',
        label: 'While you write',
        hint: 'Kinder words while you type, and whether you take a sorry',
      },
    ],
  },
  {
    title: 'Company',
    places: [
      {
        href: '/you/first-answers',
        label: 'First answers',
        hint: 'Be there when somebody has just said the hard thing',
      },
      { href: '/you/buddy', label: 'A buddy', hint: 'One other parent, for a while' },
    ],
  },
  {
    title: 'Quiet',
    places: [
      {
        href: '/you/quiet',
        label: 'What you’d rather not see',
        hint: 'People, words and topics you keep away from, and who looked behind your name',
      },
      {
        href: '/you/notices',
        label: 'How you hear from us',
        hint: 'Mail, your phone, quiet hours, a summary',
      },
      { href: '/you/pause', label: 'A pause', hint: 'Nothing from us, for as long as you like' },
    ],
  },
  {
    title: 'For your comfort',
    places: [
      { href: '/saved', label: 'What you keep', hint: 'Words of others that you would like to find again' },
      { href: '/you/look', label: 'How it looks', hint: 'Larger text, light or dark' },
      {
        href: '/you/language',
        label: 'Language and time',
        hint: 'What notes to you begin in, and your clock',
      },
      {
        href: '/you/help',
        label: 'Help near you',
        hint: 'Numbers you can call, and cards when others worry',
      },
    ],
  },
  {
    title: 'Safe and yours',
    places: [
      { href: '/leaving', label: 'Leaving quickly', hint: 'What the button does, and another name for it' },
      {
        href: '/you/signing-in',
        label: 'Signing in',
        hint: 'Your mail address, passkeys, and the devices that are signed in',
      },
      {
        href: '/you/everything',
        label: 'Everything about you',
        hint: 'A copy to keep, and how to leave',
      },
    ],
  },
]
