import { createResource, Match, Switch } from 'solid-js'
import { ButtonLink } from '../../ui/Button.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { Failure } from '../Card.tsx'
import { Members } from '../Members.tsx'
import { type Me, useSession } from '../session.ts'
import { EditForm } from './EditForm.tsx'
import './edit.css'

const EditPage = () => <Members>{(me) => <Edit me={me()} />}</Members>

/** The own profile: what it says, and to whom each part of it (AC11). */
const Edit = (props: { readonly me: Me }) => {
  const session = useSession()
  useTitle(() => t('person.edit'))
  const [own] = createResource(() => session.accounts.ownProfile())
  return (
    <div class="page edit-page">
      <header class="edit-head">
        <h1 class="page-title">{t('person.edit')}</h1>
        <ButtonLink href={`/${props.me.username}`}>{t('person.mine')}</ButtonLink>
      </header>
      <Switch fallback={<SkeletonRows rows={5} label={t('frame.loading')} />}>
        <Match when={own.state === 'errored'}>
          <Failure of={own.error} />
        </Match>
        <Match when={own.state === 'ready' && own()} keyed={true}>
          {(there) => <EditForm me={props.me} own={there} />}
        </Match>
      </Switch>
    </div>
  )
}

export default EditPage
