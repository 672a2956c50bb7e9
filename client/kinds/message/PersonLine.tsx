import type { JSX } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useLive } from '../live.tsx'
import '../people/people.css'

/** Somebody in a list. */
export const PersonLine = (props: { readonly account: AccountId; readonly children?: JSX.Element }) => {
  const live = useLive()
  return (
    <li class="person">
      <Avatar name={live.person(props.account)?.name ?? '?'} seed={props.account} size="small" />
      <span class="person-name">{live.name(props.account)}</span>
      {props.children}
    </li>
  )
}
