import { createSignal, type JSX, Show } from 'solid-js'
import { LONGEST_POST, LONGEST_TITLE, type PostAudience } from '../../../shared/kinds/post/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { createFileEntry } from '../composer/files.ts'
import { Prose } from '../prose/Prose.tsx'
import { AudienceField } from './AudienceField.tsx'
import { PicturesField } from './PicturesField.tsx'
import { PostFiles } from './PostFiles.tsx'
import type { Pictures } from './pictures.ts'
import './form.css'

export interface Written {
  readonly title: string
  readonly text: string
  readonly audience: PostAudience
}

interface PostFormProps {
  readonly written: Written
  readonly pictures: Pictures
  readonly onWrite: (written: Written) => void
  /** @returns was it taken? */
  readonly onSend: () => Promise<boolean>
  readonly send: string
  /** it was for contacts before */
  readonly narrow?: boolean
  /** beside the button that sends */
  readonly beside?: JSX.Element
  /** it shows another post: then it needs no words */
  readonly wordless?: boolean
}

/** Where a post is written, and looked at before anybody else does. */
export const PostForm = (props: PostFormProps) => {
  const [looking, setLooking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [missing, setMissing] = createSignal(false)
  const empty = () => !props.written.title.trim() && !props.written.text.trim() && props.pictures.count() === 0
  const entry = createFileEntry((files) => props.pictures.add(files))
  const write = (some: Partial<Written>) => {
    setMissing(false)
    props.onWrite({ ...props.written, ...some })
  }
  const send = async (event?: Event) => {
    event?.preventDefault()
    if (busy()) return
    if (empty() && !props.wordless) return void setMissing(true)
    if (!props.pictures.ready()) return
    setBusy(true)
    await props.onSend()
    setBusy(false)
  }
  return (
    <form
      class="post-form"
      data-over={entry.over() ? '' : undefined}
      {...entry.handlers}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event)
      }}
    >
      <Show
        when={!looking()}
        fallback={
          <section class="post-preview prose" aria-label={t('post.preview')} dir="auto">
            <Show when={!empty()} fallback={<p class="soft">{t('post.nothingYet')}</p>}>
              <h2 class="post-title">{props.written.title}</h2>
              <div class="post-text">
                <Prose text={props.written.text} />
              </div>
              <PostFiles files={props.pictures.files()} />
            </Show>
          </section>
        }
      >
        <TextField
          label={t('post.title')}
          optional={true}
          value={props.written.title}
          onValue={(title) => write({ title })}
          maxLength={LONGEST_TITLE}
          dir="auto"
          autocomplete="off"
        />
        <TextArea
          label={t('post.text')}
          hint={t('post.textHint')}
          error={missing() ? t('post.empty') : null}
          value={props.written.text}
          onValue={(text) => write({ text })}
          maxLength={LONGEST_POST}
          dir="auto"
        />
        <PicturesField pictures={props.pictures} />
      </Show>
      <AudienceField
        value={props.written.audience}
        narrow={props.narrow ?? false}
        onValue={(audience) => write({ audience })}
      />
      <p class="post-form-end">
        <Button tone="quiet" aria-pressed={looking()} onClick={() => setLooking(!looking())}>
          {looking() ? t('post.writeOn') : t('post.preview')}
        </Button>
        {props.beside}
        <Button type="submit" tone="primary" busy={busy()}>
          {props.send}
        </Button>
      </p>
    </form>
  )
}
