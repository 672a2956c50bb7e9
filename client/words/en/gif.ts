/** Moving pictures. */
export const gif = {
  one: 'GIF',
  all: 'GIFs',
  find: 'Search Tenor',
  looking: 'Looking for GIFs',
  none: 'Nothing found. Try other words.',
  failed: 'GIFs cannot be had right now.',
  more: 'More',
  taking: 'Fetching it',
  by: 'Powered by Tenor. It is not told who looks.',
  play: (what: string) => `Play ${what}`,
  stop: (what: string) => `Stop ${what}`,
}
