import { createSignal, For, Show } from 'solid-js'
import type { PlaceId } from '../../../shared/kernel/ids.ts'
import { MOST_LINKS } from '../../../shared/kernel/profile.ts'
import { type OwnProfile, seenBy } from '../../../shared/protocol/profiles.ts'
import { PlacePicker } from '../../kinds/places/index.tsx'
import { ProfileFace } from '../../kinds/profile/index.tsx'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Checkbox.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { Failure } from '../Card.tsx'
import { createForm } from '../form.ts'
import { type Me, useSession } from '../session.ts'
import { AudienceField } from './AudienceField.tsx'
import { audiencesIn, enteredOf, LINES, previewOf, wishOf, wrongIn } from './form.ts'
import { PictureField } from './PictureField.tsx'

const EYES = ['stranger', 'contact'] as const

export const EditForm = (props: { readonly me: Me; readonly own: OwnProfile }) => {
  const session = useSession()
  const [worn, setWorn] = createSignal(props.own.profile)
  const [eyes, setEyes] = createSignal<(typeof EYES)[number]>('stranger')
  const form = createForm({
    start: enteredOf(props.own),
    check: wrongIn,
    send: async (entered) => {
      await session.accounts.changeProfile({ body: wishOf(entered) })
      await session.refresh()
      toast(t('person.form.saved'), { tone: 'success' })
    },
  })
  const preview = () => previewOf(worn(), form.values, props.me.open)
  const links = () =>
    Math.min(
      MOST_LINKS,
      1 + Math.max(-1, ...Array.from({ length: MOST_LINKS }, (_, at) => (form.values[`link${at}`] ? at : -1))) + 1,
    )
  return (
    <div class="edit">
      <form class="edit-form" method="post" noValidate onSubmit={form.submit}>
        <Failure of={form.failure()} />
        <Switch
          label={t('person.open.label')}
          hint={t('person.open.hint')}
          checked={props.me.open}
          onChange={(open) => session.change({ open }).catch((refused) => toast(why(refused), { tone: 'danger' }))}
        />
        <fieldset class="edit-part sheet">
          <legend>{t('person.form.basics')}</legend>
          <AudienceField form={form} of="avatar">
            <PictureField profile={worn()} onChanged={({ profile }) => setWorn(profile)} />
          </AudienceField>
          <TextField {...form.field('name')} label={t('person.form.name')} autocomplete="name" dir="auto" />
          <AudienceField form={form} of="about">
            <TextArea
              {...form.field('about')}
              label={t('person.form.about')}
              hint={t('person.form.aboutHint')}
              dir="auto"
            />
          </AudienceField>
          <AudienceField form={form} of="birthday">
            <TextField
              {...form.field('birthday')}
              type="date"
              label={t('person.fields.birthday')}
              autocomplete="bday"
            />
          </AudienceField>
        </fieldset>
        <fieldset class="edit-part sheet">
          <legend>{t('person.form.place')}</legend>
          <AudienceField form={form} of="place">
            <PlacePicker
              label={t('person.fields.place')}
              hint={t('person.form.placeHint')}
              value={(form.values.place || null) as PlaceId | null}
              onChange={(place) => form.field('place').onValue(place ?? '')}
            />
          </AudienceField>
          <For each={LINES}>
            {(field) => (
              <AudienceField form={form} of={field}>
                <TextField {...form.field(field)} label={t(`person.fields.${field}`)} dir="auto" />
              </AudienceField>
            )}
          </For>
        </fieldset>
        <fieldset class="edit-part sheet">
          <legend>{t('person.form.web')}</legend>
          <AudienceField form={form} of="website">
            <TextField
              {...form.field('website')}
              type="url"
              label={t('person.fields.website')}
              placeholder="example.org"
              autocomplete="url"
            />
          </AudienceField>
          <AudienceField form={form} of="links">
            <div class="edit-links">
              <For each={Array.from({ length: links() }, (_, at) => at)}>
                {(at) => <TextField {...form.field(`link${at}`)} type="url" label={t('person.link', at + 1)} />}
              </For>
            </div>
          </AudienceField>
        </fieldset>
        <fieldset class="edit-part sheet">
          <legend>{t('person.form.shown')}</legend>
          <AudienceField form={form} of="email">
            <p class="edit-shown">
              <strong>{t('person.fields.email')}</strong>
              <span class="soft">
                {props.own.profile.email ?? '–'} · <a href="/settings/email">{t('person.form.emailHint')}</a>
              </span>
            </p>
          </AudienceField>
          <For each={['joined', 'contacts', 'posts'] as const}>
            {(field) => (
              <AudienceField form={form} of={field}>
                <p class="edit-shown">
                  <strong>{t(`person.fields.${field}`)}</strong>
                </p>
              </AudienceField>
            )}
          </For>
        </fieldset>
        <div class="edit-end">
          <Button type="submit" tone="primary" busy={form.busy()}>
            {t('person.form.save')}
          </Button>
        </div>
      </form>
      <section class="edit-preview" aria-label={t('person.preview.title')}>
        <h2>{t('person.preview.title')}</h2>
        <div class="edit-eyes">
          <For each={EYES}>
            {(one) => (
              <Button size="small" aria-pressed={eyes() === one} onClick={() => setEyes(one)}>
                {t(`person.preview.${one}`)}
              </Button>
            )}
          </For>
        </div>
        <Show when={eyes() === 'stranger' && !props.me.open}>
          <p class="soft">{t('person.preview.private')}</p>
        </Show>
        <ProfileFace heading="h3" profile={seenBy(eyes(), preview(), audiencesIn(form.values))} />
      </section>
    </div>
  )
}
