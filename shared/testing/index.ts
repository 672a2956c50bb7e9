/** For every suite: stories to test rules by, people to tell them about, and wishes at random. */
export { by, given, type Story } from './given.ts'
export { optionsOf, typesOf } from './options.ts'
export { asha, assistant, farida, joy, MORNING, mitu, nameOf, platform, rafi, somebody, somewhere } from './people.ts'
export { type Wish, wishes } from './wishes/index.ts'
