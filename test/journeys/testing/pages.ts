import { buildClient } from '../../../scripts/client.ts'

/** Before all journeys, once: two that begin at the same time would both build the pages. */
export default () => buildClient(console.info, new AbortController().signal)
