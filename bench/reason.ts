/** The sentence in what a program printed before it ended; else the end of it. */
export const reasonIn = (said: string): string =>
  /^(?:\w*Error[^:\n]*|Uncaught): (.*)/m.exec(said)?.[1] ?? said.trim().slice(-500)
