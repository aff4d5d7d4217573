/** The way back from every page under You. */
export const backToYou = { href: '/you', label: 'You' }
