/** For suites that need a server and have none: the protocol in memory, by the real rules, on a road with weather. */
export type { Device } from './device.ts'
export type { FakeLog } from './fake-log.ts'
export { shouldShow, shownBy } from './level.ts'
export { createStage, direct, group, type Stage } from './stage.ts'
