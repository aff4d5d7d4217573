/** How the author of a post is shown. Never an id; under an alias, nothing of who is behind it. */
export type AuthorView = { name: string; host: boolean; anonymous: boolean }
