import ArrowRightLeft from 'lucide-solid/icons/arrow-right-left'
import MoreHorizontal from 'lucide-solid/icons/ellipsis'
import Eye from 'lucide-solid/icons/eye'
import Hand from 'lucide-solid/icons/hand'
import Info from 'lucide-solid/icons/info'
import Link from 'lucide-solid/icons/link'
import MapPin from 'lucide-solid/icons/map-pin'
import Merge from 'lucide-solid/icons/merge'
import Shapes from 'lucide-solid/icons/shapes'
import Split from 'lucide-solid/icons/split'
import Tags from 'lucide-solid/icons/tags'
import UserPlus from 'lucide-solid/icons/user-plus'
import Zap from 'lucide-solid/icons/zap'
import { Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { isOpen, type Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { copyOf } from '../../../ui/drawn.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/Menu.tsx'
import { language, number, t } from '../../../words/index.ts'
import { Keys } from '../../find/Keys.tsx'
import { useLive } from '../../live.tsx'
import { ask, contextShown, showContext } from './doing.ts'
import { stageName } from './named.ts'
import { fieldsProposed } from './proposed/proposed.ts'
import { PrioritySign } from './QueueRow.tsx'
import { Viewers } from './Viewers.tsx'
import './toolbar.css'

interface ToolbarProps {
  readonly conversation: ConversationId
  readonly ticket: Ticket
  readonly config: Desk | null
}

/** What is done with a ticket besides talking: the frequent things at hand, the others in a menu. */
export const Toolbar = (props: ToolbarProps) => {
  const live = useLive()
  const open = () => isOpen(props.ticket.stage)
  const proposed = () => fieldsProposed(props.ticket).length
  return (
    <div class="queue-tools" role="toolbar" aria-label={t('queue.actions')}>
      <Show
        when={open() && !props.ticket.assignee}
        fallback={
          <Button size="small" icon={UserPlus} title={t('queue.assign')} onClick={() => ask('assign')}>
            <span class="one-line">
              {props.ticket.assignee ? live.name(props.ticket.assignee) : t('queue.unassigned')}
            </span>
          </Button>
        }
      >
        <Button
          size="small"
          tone="primary"
          icon={Hand}
          onClick={() => live.wish(props.conversation, { type: 'ticket.claim' })}
        >
          {t('queue.claim')}
        </Button>
      </Show>
      <Button size="small" title={t('queue.setStage')} onClick={() => ask('stage')}>
        <span class="one-line">{stageName(props.config, props.ticket.stage, language())}</span>
      </Button>
      <Show
        when={!props.ticket.locked}
        fallback={
          <span class="queue-locked" title={t('queue.locked')}>
            <PrioritySign priority={props.ticket.priority} />
            <span class="unseen">{t('queue.locked')}</span>
          </span>
        }
      >
        <Button size="small" title={t('queue.setPriority')} onClick={() => ask('priority')}>
          <PrioritySign priority={props.ticket.priority} />
        </Button>
      </Show>
      <Menu label={t('queue.moreDeeds')} trigger={copyOf(MoreHorizontal, 20)} triggerClass="icon-button">
        <MenuItem icon={UserPlus} onSelect={() => ask('assign')}>
          {t('queue.assign')} <Keys keys="A" />
        </MenuItem>
        <Show when={!props.ticket.acknowledgedBy && open()}>
          <MenuItem icon={Eye} onSelect={() => live.wish(props.conversation, { type: 'ticket.acknowledge' })}>
            {t('queue.acknowledge')}
          </MenuItem>
        </Show>
        <MenuItem icon={Zap} onSelect={() => ask('macros')}>
          {t('queue.macros')} <Keys keys="M" />
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Tags} onSelect={() => ask('tags')}>
          {t('queue.setTags')} <Keys keys="T" />
        </MenuItem>
        <MenuItem icon={Shapes} onSelect={() => ask('category')}>
          {t('queue.setCategory')}
        </MenuItem>
        <MenuItem icon={MapPin} onSelect={() => ask('place')}>
          {t('queue.setPlace')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={ArrowRightLeft} onSelect={() => ask('transfer')}>
          {t('queue.transfer')}
        </MenuItem>
        <MenuItem icon={Link} onSelect={() => ask('link')}>
          {t('queue.link')}
        </MenuItem>
        <Show
          when={props.ticket.mergedInto}
          fallback={
            <MenuItem icon={Merge} onSelect={() => ask('merge')}>
              {t('queue.merge')}
            </MenuItem>
          }
        >
          <MenuItem icon={Split} onSelect={() => live.wish(props.conversation, { type: 'ticket.unmerge' })}>
            {t('queue.unmerge')}
          </MenuItem>
        </Show>
      </Menu>
      <Viewers conversation={props.conversation} />
      <span class="queue-info">
        <IconButton
          icon={Info}
          label={
            proposed() > 0
              ? `${t('queue.showContext')} (${t('suggest.count', number(proposed()))})`
              : t('queue.showContext')
          }
          badge={proposed() > 0 ? <Badge tone="accent">{number(proposed())}</Badge> : undefined}
          pressed={contextShown()}
          onClick={() => showContext(!contextShown())}
        />
      </span>
    </div>
  )
}
