import { createResource } from 'solid-js'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { type Live, useLive } from '../../live.tsx'

/** A version of a desk never changes: it is fetched once. */
const known = new Map<string, Promise<Desk | null>>()

export const configOf = (api: Live['api'], desk: string, version: number): Promise<Desk | null> => {
  const key = `${desk} ${version}`
  const config =
    known.get(key) ??
    api.deskVersion({ params: { desk, version: String(version) } }).then(
      (there) => there.config,
      () => {
        known.delete(key) // asked again when somebody looks again
        return null
      },
    )
  known.set(key, config)
  return config
}

/** All of a desk as it was when a ticket came to it; null until it is here, or where it is not for whoever looks. */
export const useConfig = (
  of: () => { readonly desk: string; readonly version: number } | null,
): (() => Desk | null) => {
  const { api } = useLive()
  const key = () => {
    const one = of()
    return one?.desk ? `${one.desk} ${one.version}` : null
  }
  const [config] = createResource(key, (asked) => {
    const [desk = '', version = '1'] = asked.split(' ')
    return configOf(api, desk, Number(version))
  })
  return () => config.latest ?? null
}
