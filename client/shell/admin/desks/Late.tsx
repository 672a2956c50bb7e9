import { Show } from 'solid-js'
import type { WholeDesk } from '../../../../shared/protocol/kept-desks.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { moment, number, t } from '../../../words/index.ts'
import { ChangeList } from './ChangeList.tsx'
import { useEditing } from './context.ts'

/** Somebody was faster: what is there now, and what would become of it. */
export const Late = (props: { readonly whole: WholeDesk }) => {
  const editing = useEditing()
  const newest = () => props.whole.versions[0]
  return (
    <Show when={editing.late() && newest()}>
      {(version) => (
        <section class="desks-late" aria-label={t('desks.lateTitle')}>
          <Banner
            tone="warning"
            title={t(
              'desks.late',
              number(version().version),
              version().by?.name ?? t('desks.somebody'),
              moment(version().at),
            )}
          >
            {t('desks.lateBody')}
          </Banner>
          <ChangeList changes={editing.changes()} before={editing.base().config} after={editing.draft()} />
          <div class="desks-ways">
            <Button size="small" onClick={() => editing.discard()}>
              {t('desks.lateTheirs')}
            </Button>
            <Button size="small" onClick={() => editing.goOn()}>
              {t('desks.lateMine')}
            </Button>
          </div>
        </section>
      )}
    </Show>
  )
}
