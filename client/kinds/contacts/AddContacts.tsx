import { useNavigate } from '@solidjs/router'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { addContact, type Came } from './adding.ts'
import { namesIn } from './names.ts'
import './adding.css'

interface Result {
  readonly username: string
  readonly came: Came
}

/** They are where they were wanted, or on their way. */
const GONE_WELL: readonly Came[] = ['added', 'asked', 'already', 'waiting', 'held']

/** Adds one or several by username, each with an own name, and says of each what came of it. Nothing typed is lost. */
export const AddContacts = (props: { readonly onClose: () => void }) => {
  const live = useLive()
  const navigate = useNavigate()
  const [typed, setTyped] = createSignal('')
  const [aliases, setAliases] = createStore<Record<string, string>>({})
  const [results, setResults] = createSignal<readonly Result[]>([])
  const [underWay, setUnderWay] = createSignal<{ readonly done: number; readonly all: number } | null>(null)
  const names = createMemo(() => namesIn(typed()), [], { equals: (a, b) => a.join() === b.join() })

  const add = async () => {
    const wanted = names()
    const came: Result[] = []
    setResults([])
    for (const username of wanted) {
      setUnderWay({ done: came.length, all: wanted.length })
      came.push({ username, came: await addContact(live, username, aliases[username] ?? '') })
      setResults([...came])
    }
    setUnderWay(null)
    setTyped(came.flatMap(({ username, came }) => (GONE_WELL.includes(came) ? [] : [username])).join(', '))
    const fresh = came.filter(({ came }) => came === 'added' || came === 'asked')
    if (wanted.length !== 1 || fresh.length !== 1) return
    props.onClose()
    navigate(`/${fresh[0]!.username}`)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!underWay() && names().length > 0) void add()
  }
  const finished = () => results().length > 0 && names().length === 0 && !underWay()

  return (
    <Dialog open={true} onClose={props.onClose} title={t('contacts.addTitle')}>
      <form class="adding" onSubmit={submit}>
        <TextArea
          label={t('contacts.adding.names')}
          hint={t('contacts.adding.namesHint')}
          value={typed()}
          onValue={setTyped}
          maxLength={4_000}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <Show when={names().length > 0 && !underWay()}>
          <fieldset class="adding-names">
            <legend>
              {t('contacts.adding.ownNames')} <small class="soft">({t('contacts.adding.optional')})</small>
            </legend>
            <For each={names()}>
              {(username) => (
                <div class="adding-name">
                  <span aria-hidden="true">@{username}</span>
                  <input
                    class="input"
                    type="text"
                    dir="auto"
                    maxLength={80}
                    autocomplete="off"
                    aria-label={t('contacts.adding.ownName', username)}
                    value={aliases[username] ?? ''}
                    onInput={(event) => setAliases(username, event.currentTarget.value)}
                  />
                </div>
              )}
            </For>
          </fieldset>
        </Show>
        <div role="status" aria-live="polite">
          <Show when={underWay()}>
            {(now) => <p class="soft">{t('contacts.adding.working', now().done, now().all)}</p>}
          </Show>
          <Show when={results().length > 0}>
            <ul class="adding-results" aria-label={t('contacts.adding.results')}>
              <For each={results()}>
                {({ username, came }) => (
                  <li data-well={GONE_WELL.includes(came) ? '' : undefined}>
                    {GONE_WELL.includes(came)
                      ? CircleCheck({ size: 18, 'aria-hidden': true })
                      : CircleAlert({ size: 18, 'aria-hidden': true })}
                    <span>
                      <strong>@{username}</strong> {t(`contacts.adding.came.${came}`)}
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <Show when={names().length > 0 && !underWay()}>
              <p class="soft">{t('contacts.adding.again')}</p>
            </Show>
          </Show>
        </div>
        <div class="adding-end">
          <Show
            when={finished()}
            fallback={
              <Button
                type="submit"
                tone="primary"
                busy={underWay() !== null}
                disabled={names().length === 0 && !underWay()}
              >
                {t('contacts.adding.action', names().length)}
              </Button>
            }
          >
            <Button tone="primary" onClick={props.onClose}>
              {t('contacts.adding.done')}
            </Button>
          </Show>
        </div>
      </form>
    </Dialog>
  )
}
