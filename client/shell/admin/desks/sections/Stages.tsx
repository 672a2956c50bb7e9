import { For } from 'solid-js'
import { STAGE_WORDS, STAGES } from '../../../../../shared/kinds/ticket/index.ts'
import { t } from '../../../../words/index.ts'
import type { Cell } from '../cell.ts'
import { stageWords } from '../choices.ts'
import { useEditing } from '../context.ts'
import { BothIn } from '../inputs.tsx'

/** What the stages are called here; what they mean is the same everywhere. */
export const Stages = () => {
  const { desk } = useEditing()
  return (
    <>
      <p class="soft">{t('desks.stagesLead')}</p>
      <For each={STAGES}>
        {(stage) => (
          <BothIn
            of={desk.at('stages').at(stage) as Cell<{ en: string; bn: string } | undefined>}
            label={stageWords(stage)}
            otherwise={STAGE_WORDS[stage]}
            optional={true}
          />
        )}
      </For>
    </>
  )
}
