// What `import sprite from './icons.svg'` gives. Next writes the same into a file of its own, at its first build.
/// <reference types="next/image-types/global" />
