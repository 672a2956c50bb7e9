import { durable } from './durable.ts'
import { fanout } from './fanout.ts'
import { history } from './history.ts'
import { idle } from './idle.ts'
import { openloop } from './openloop.ts'
import { paced } from './paced.ts'
import { storm } from './storm.ts'

/** What the load can do: connect a crowd, then carry out one wish after the other. */
export const works = { fanout, durable, openloop, paced, idle, storm, history } as const
export type Works = typeof works
export type WorkName = keyof Works
export type CrowdOf<N extends WorkName> = Parameters<Works[N]>[0]
type Round<N extends WorkName> = Awaited<ReturnType<Works[N]>>
export type WishOf<N extends WorkName> = Parameters<Round<N>>[0]
export type DoneOf<N extends WorkName> = Awaited<ReturnType<Round<N>>>

/** What the two processes say to each other. */
export type Order =
  | { readonly do: 'connect'; readonly work: WorkName; readonly crowd: unknown }
  | { readonly do: 'round'; readonly wish: unknown }
export type Report = { readonly ok: true; readonly done: unknown } | { readonly ok: false; readonly why: string }
