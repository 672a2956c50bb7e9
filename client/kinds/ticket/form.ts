import { createResource } from 'solid-js'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { type Live, useLive } from '../live.tsx'

/** A version of a desk never changes: it is fetched once. */
const known = new Map<string, Promise<DeskForm | null>>()

const formOf = (api: Live['api'], desk: string, version: number): Promise<DeskForm | null> => {
  const key = `${desk} ${version}`
  const form =
    known.get(key) ??
    api.deskForm({ params: { desk, version: String(version) } }).catch(() => {
      known.delete(key) // asked again when somebody looks again
      return null
    })
  known.set(key, form)
  return form
}

/** The form that a ticket was opened with; null until it is here. */
export const useForm = (ticket: () => Pick<Ticket, 'desk' | 'version'> | null): (() => DeskForm | null) => {
  const { api } = useLive()
  const key = () => {
    const one = ticket()
    return one?.desk ? `${one.desk} ${one.version}` : null
  }
  const [form] = createResource(key, () => formOf(api, ticket()!.desk, ticket()!.version))
  return () => (form.state === 'errored' ? null : (form.latest ?? null))
}
