/** The usernames in what somebody typed or pasted: by commas of any script, blanks and lines, each once. */
export const namesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\s,;،、।]+/u)
      .map((name) => name.replace(/^@/, '').toLowerCase())
      .filter(Boolean),
  ),
]
