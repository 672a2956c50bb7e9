import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { type Me, useSession } from '../session.ts'
import { Panel } from './Panel.tsx'

export const ProfilePanel = (props: { readonly me: Me }) => {
  const session = useSession()
  const form = createForm({
    start: { name: props.me.name, about: props.me.about },
    check: ({ name, about }) => ({ name: checks.name(name), about: checks.about(about) }),
    send: async (entered) => {
      await session.change(entered)
      toast(t('settings.profile.saved'), { tone: 'success' })
    },
  })
  return (
    <Panel title={t('settings.tab.profile')}>
      <div class="panel-who">
        <Avatar size="large" name={form.values.name || props.me.name} seed={props.me.id} />
        <div class="profile-names">
          <strong class="one-line">{props.me.name}</strong>
          <span class="soft one-line">@{props.me.username}</span>
        </div>
      </div>
      <Failure of={form.failure()} />
      <form class="panel-form" method="post" noValidate onSubmit={form.submit}>
        <TextField {...form.field('name')} label={t('field.name')} hint={t('field.nameHint')} autocomplete="name" />
        <TextArea {...form.field('about')} label={t('field.about')} hint={t('field.aboutHint')} optional={true} />
        <Button type="submit" tone="primary" busy={form.busy()}>
          {t('action.save')}
        </Button>
      </form>
    </Panel>
  )
}
