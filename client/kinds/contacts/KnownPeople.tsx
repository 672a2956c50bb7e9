import LayoutGrid from 'lucide-solid/icons/layout-grid'
import List from 'lucide-solid/icons/list'
import { createMemo, createSignal, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { language, remember, remembered, t } from '../../words/index.ts'
import { goesBy } from '../list/filters.ts'
import { useLive } from '../live.tsx'
import { ContactTiles, type Look } from './ContactTiles.tsx'
import type { Contact } from './contacts.ts'
import { LabelSieve } from './LabelSieve.tsx'
import { EVERYBODY, isOf, labelsOf, type Which } from './sieve.ts'

const KEY = 'contacts'

/** The contacts, sifted by words, favourites and labels, as tiles or as lines. */
export const KnownPeople = (props: { readonly contacts: readonly Contact[] }) => {
  const live = useLive()
  const [typed, setTyped] = createSignal('')
  const [which, setWhich] = createSignal<Which>(EVERYBODY)
  const [look, setLook] = createSignal<Look>(remembered(KEY) === 'list' ? 'list' : 'grid')
  const choose = (wanted: Look) => {
    remember(KEY, wanted)
    setLook(wanted)
  }
  const labels = createMemo(() =>
    labelsOf(
      props.contacts.map(({ row }) => row),
      language(),
    ),
  )
  // a label that nobody has any more hides nobody
  const through = () => {
    const wanted = which()
    return wanted.of === 'label' && !labels().includes(wanted.label) ? EVERYBODY : wanted
  }
  const shown = createMemo(() => {
    const [words, wanted] = [typed().trim().replace(/^@/, ''), through()]
    return props.contacts.filter(({ row, name }) => {
      if (!isOf(wanted, row)) return false
      if (words === '') return true
      const person = row.other ? live.person(row.other) : null
      return goesBy([name, person?.name, person?.username].join(' '), words)
    })
  })
  const clear = () => {
    setTyped('')
    setWhich(EVERYBODY)
  }
  return (
    <>
      <div class="contacts-sieve">
        <search class="contacts-find">
          <TextField
            label={t('contacts.page.find')}
            hint={t('contacts.page.findHint')}
            value={typed()}
            onValue={setTyped}
            autocomplete="off"
            inputmode="search"
            enterkeyhint="search"
          />
        </search>
        <fieldset class="contacts-look">
          <legend class="unseen">{t('contacts.page.look')}</legend>
          <IconButton
            icon={LayoutGrid}
            label={t('contacts.page.grid')}
            pressed={look() === 'grid'}
            onClick={() => choose('grid')}
          />
          <IconButton
            icon={List}
            label={t('contacts.page.list')}
            pressed={look() === 'list'}
            onClick={() => choose('list')}
          />
        </fieldset>
        <LabelSieve labels={labels()} which={through()} onChoose={setWhich} />
      </div>
      <p class="soft contacts-count" role="status">
        {t('contacts.count', shown().length)}
      </p>
      <Show
        when={shown().length > 0}
        fallback={
          <div class="contacts-nobody">
            <p>{typed().trim() ? t('contacts.page.nobody') : t('contacts.page.nobodyHere')}</p>
            <Button onClick={clear}>{t('contacts.page.showAll')}</Button>
          </div>
        }
      >
        <ContactTiles contacts={shown()} look={look()} labels={labels()} />
      </Show>
    </>
  )
}
