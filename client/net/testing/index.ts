/** For every suite of the client: a clock that the test turns, and chance that repeats itself. */
export { bytesOf, chance, createHands, type Hands } from './hands.ts'
