import { A, useLocation, useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import * as v from 'valibot'
import { Username } from '../../../shared/kernel/username.ts'
import { PostList } from '../../kinds/post/index.tsx'
import { GuestProfile, ProfilePage } from '../../kinds/profile/index.tsx'
import { t } from '../../words/index.ts'
import { withNext } from '../next.ts'
import { useSession } from '../session.ts'
import NotFound from './NotFound.tsx'

/** `/<username>`: for a member what is for them, for a guest what is for everybody. What no username can be is no page. */
const Person = () => {
  const session = useSession()
  const location = useLocation()
  const params = useParams<{ username: string }>()
  const username = () => {
    const parsed = v.safeParse(Username, params.username)
    return parsed.success ? parsed.output : null
  }
  const posts = () => (
    <Show when={username()} keyed={true}>
      {(name) => <PostList username={name} api={session.accounts} />}
    </Show>
  )
  return (
    <Switch>
      <Match when={username() === null}>
        <NotFound />
      </Match>
      <Match when={session.me()}>
        <ProfilePage username={username() ?? ''} posts={posts()} />
      </Match>
      <Match when={session.me() === null}>
        <GuestProfile
          username={username() ?? ''}
          posts={posts()}
          read={(name) => session.accounts.profile({ params: { username: name } })}
          some={() => session.accounts.openProfiles({ query: { limit: '8' } })}
          ways={
            <>
              <A href={withNext('/login', location.pathname)}>{t('frame.signIn')}</A>
              <A href={withNext('/signup', location.pathname)}>{t('frame.signUp')}</A>
            </>
          }
        />
      </Match>
    </Switch>
  )
}

export default Person
