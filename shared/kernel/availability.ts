/** How somebody wants to be seen; `invisible` looks like not being there, `busy` is "do not disturb". */
export const AVAILABILITIES = ['online', 'away', 'busy', 'invisible'] as const
