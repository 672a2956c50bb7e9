import { type Crowd, openCrowd } from './crowd.ts'

/** Everybody is there, and says nothing. */
export const idle = async (crowd: Crowd) => {
  const lines = await openCrowd(crowd, () => () => undefined)
  return async () => ({ connections: lines.length })
}
