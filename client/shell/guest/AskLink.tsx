import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { EmailField } from '../AccountField.tsx'
import { Card, Failure } from '../Card.tsx'
import { checks } from '../checks.ts'
import { createForm } from '../form.ts'
import { useSession } from '../session.ts'

/** For whoever has no link to a ticket, or one that has ended: what is answered tells nobody whether there is one. */
export const AskLink = (props: { readonly why?: JSX.Element }) => {
  const session = useSession()
  const [asked, setAsked] = createSignal(false)
  const form = createForm({
    start: { number: '', email: '' },
    check: ({ number, email }) => ({ number: checks.required(number), email: checks.email(email) }),
    send: async ({ number, email }) => {
      await session.accounts.askGuestLink({ body: { number, email } })
      setAsked(true)
    },
  })
  return (
    <Card
      title={t('guest.title')}
      lead={t('guest.lead')}
      below={
        <>
          <A href="/status">{t('guest.only')}</A> · <A href="/new">{t('guest.another')}</A>
        </>
      }
    >
      {props.why}
      <Show when={!asked()} fallback={<Banner tone="success">{t('guest.asked')}</Banner>}>
        <Failure of={form.failure()} />
        <form class="form" method="post" noValidate onSubmit={form.submit}>
          <TextField
            {...form.field('number')}
            label={t('guest.number')}
            hint={t('guest.numberHint')}
            maxLength={40}
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="next"
          />
          <EmailField {...form.field('email')} label={t('field.email')} enterkeyhint="go" />
          <Button type="submit" tone="primary" wide={true} busy={form.busy()}>
            {t('guest.send')}
          </Button>
        </form>
      </Show>
    </Card>
  )
}
