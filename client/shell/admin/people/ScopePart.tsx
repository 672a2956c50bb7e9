import X from 'lucide-solid/icons/x'
import { createEffect, createResource, createSignal, For, on, Show } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { PlacePicker, placeName, usePlaces } from '../../../kinds/places/index.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox, Switch } from '../../../ui/Checkbox.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { language, t } from '../../../words/index.ts'
import { useSession } from '../../session.ts'
import { Part } from './Part.tsx'
import type { Act } from './PersonPanel.tsx'
import { type DeskName, desksToChoose, isSame, joined, type Scope, without } from './scope.ts'

interface ScopePartProps {
  readonly person: StaffPerson
  readonly free: boolean
  readonly act: Act
}

/** At which desks, and in which places. Nothing is sent before it is saved. */
export const ScopePart = (props: ScopePartProps) => {
  const { accounts } = useSession()
  const tree = usePlaces()
  const kept = (): Scope => props.person.scope ?? { desks: [], places: [] }
  const [scope, setScope] = createSignal(kept())
  createEffect(on(kept, (now) => setScope(now)))
  const [known] = createResource(() => accounts.desks().catch(() => []))
  const desks = () => desksToChoose(known.latest ?? [], scope().desks, language())
  const placeWords = (id: string) => {
    const place = tree()?.get(id as PlaceId)
    return place ? placeName(place) : t('staff.scope.somewhere')
  }
  const save = () =>
    props.act(
      () => accounts.changeScope({ params: { id: props.person.id }, body: scope() as never }),
      t('staff.scope.saved'),
    )
  const still = () => !props.free || props.person.role === 'superadmin'
  const nowhere = () => scope().desks?.length === 0 || scope().places?.length === 0

  return (
    <Part
      title={t('staff.scope.title')}
      lead={props.person.role === 'superadmin' ? t('staff.scope.everything') : t('staff.scope.lead')}
    >
      <Show when={props.person.role !== 'superadmin'}>
        <Show when={nowhere()}>
          <p class="person-warning">{t('staff.scope.nowhere')}</p>
        </Show>
        <fieldset class="person-choices" disabled={still()}>
          <legend>{t('staff.scope.desks')}</legend>
          <Switch
            label={t('staff.scope.allDesks')}
            hint={t('staff.scope.allDesksHint')}
            checked={scope().desks === null}
            disabled={still()}
            onChange={(all) => setScope({ ...scope(), desks: all ? null : [] })}
          />
          <Show when={scope().desks}>
            {(chosen) => (
              <Show when={desks().length > 0} fallback={<p class="soft">{t('staff.scope.noDesks')}</p>}>
                <Desks
                  desks={desks()}
                  chosen={chosen()}
                  still={still()}
                  onChange={(to) => setScope({ ...scope(), desks: to })}
                />
              </Show>
            )}
          </Show>
        </fieldset>
        <fieldset class="person-choices" disabled={still()}>
          <legend>{t('staff.scope.places')}</legend>
          <Switch
            label={t('staff.scope.allPlaces')}
            hint={t('staff.scope.allPlacesHint')}
            checked={scope().places === null}
            disabled={still()}
            onChange={(all) => setScope({ ...scope(), places: all ? null : [] })}
          />
          <Show when={scope().places}>
            {(chosen) => (
              <>
                <ul class="person-places">
                  <For each={chosen()}>
                    {(id) => (
                      <li class="person-place">
                        <span dir="auto">{placeWords(id)}</span>
                        <Show when={!still()}>
                          <IconButton
                            icon={X}
                            size="small"
                            label={t('staff.scope.remove', placeWords(id))}
                            onClick={() => setScope({ ...scope(), places: without(chosen(), id) })}
                          />
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
                <Show when={!still()}>
                  <PlacePicker
                    label={t('staff.scope.add')}
                    value={null as PlaceId | null}
                    barred={({ id }) => chosen().includes(id)}
                    onChange={(id) => id && setScope({ ...scope(), places: joined(chosen(), id) })}
                  />
                </Show>
              </>
            )}
          </Show>
        </fieldset>
        <Show when={!still()}>
          <Button tone="primary" disabled={isSame(scope(), kept())} onClick={save}>
            {t('staff.scope.save')}
          </Button>
        </Show>
      </Show>
    </Part>
  )
}

interface DesksProps {
  readonly desks: readonly DeskName[]
  readonly chosen: readonly string[]
  readonly still: boolean
  readonly onChange: (chosen: readonly string[]) => void
}

const Desks = (props: DesksProps) => (
  <div class="person-desks">
    <For each={props.desks}>
      {(desk) => (
        <Checkbox
          label={desk.name}
          checked={props.chosen.includes(desk.id)}
          disabled={props.still}
          onChange={(on) => props.onChange(on ? joined(props.chosen, desk.id) : without(props.chosen, desk.id))}
        />
      )}
    </For>
  </div>
)
