import { useLocation } from '@solidjs/router'

/**
 * The token in a link from a mail, read once. It stands behind the `#`, which browsers send to nobody, and is taken out
 * of the address bar, so that it stays neither on the screen nor in the history.
 */
export const useMailedToken = (): string => {
  const { pathname, hash } = useLocation()
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  if (token) history.replaceState(history.state, '', pathname)
  return token
}
