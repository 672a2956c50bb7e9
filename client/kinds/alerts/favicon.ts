const LOGO =
  '<path fill="#d5216f" d="M16.5 2.5a13 13 0 1 1-5.6 24.7L3.6 29.4l2.3-6.7A13 13 0 0 1 16.5 2.5Z"/>' +
  '<g fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round">' +
  '<path d="M16.5 6.5c-6.4 4.9-6.4 13.1 0 18 6.4-4.9 6.4-13.1 0-18Z"/><path d="M7.5 15.500h18"/></g>'

/** A dark disc in the corner, with the count as far as a thumbnail can show one. */
const disc = (count: number) =>
  `<circle cx="22" cy="22" r="9.5" fill="#1d1b20" stroke="#fff" stroke-width="1.5"/>` +
  `<text x="22" y="26.5" fill="#fff" font-family="system-ui,sans-serif" font-weight="700" font-size="12.5" ` +
  `text-anchor="middle">${count > 9 ? '9+' : count}</text>`

/** The address of the picture in the browser's tab: the plain one, or one drawn with a count. */
export const faviconFor = (count: number): string => {
  if (count <= 0) return '/favicon.svg'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${LOGO}${disc(count)}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Safari and the home screen know neither pictures that change nor badges; where they do, both say the same. */
export const showBadge = (count: number): void => {
  const [link, href] = [document.querySelector('link[rel="icon"]'), faviconFor(count)]
  if (link?.getAttribute('href') !== href) link?.setAttribute('href', href) // said again, browsers fetch it again
  const badged = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.()
  badged?.catch(() => undefined)
}
