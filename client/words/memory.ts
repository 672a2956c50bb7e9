/** What this browser remembers for itself: language, theme. Storage may be forbidden; then it just forgets. */
export const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Forbidden or full: the choice holds until the page is left.
  }
}
