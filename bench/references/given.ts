import { readFileSync } from 'node:fs'

/** Which rooms a token may enter: what a server with a database would have looked up. */
export const populationGiven = (): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(JSON.parse(readFileSync(process.env.POPULATION!, 'utf8'))))

/** Says to whoever started us where we listen. */
export const tellPort = (port: number): void => void process.send!({ port })
