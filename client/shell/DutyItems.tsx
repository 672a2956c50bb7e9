import { useNavigate } from '@solidjs/router'
import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import Coffee from 'lucide-solid/icons/coffee'
import Headset from 'lucide-solid/icons/headset'
import MapPin from 'lucide-solid/icons/map-pin'
import { createResource, Show } from 'solid-js'
import { MenuItem, MenuLine } from '../ui/Menu.tsx'
import { toast } from '../ui/Toast.tsx'
import { t, why } from '../words/index.ts'
import { useSession } from './session.ts'
import { whereNow } from './where.ts'

/** Part of the profile menu of those who work here: the way to the work; whether they are on duty, and where, where they want to say so. */
export const DutyItems = () => {
  const { accounts } = useSession()
  const navigate = useNavigate()
  const [duty, { mutate }] = createResource(() => accounts.duty().catch(() => null))
  const change = async (onDuty: boolean, position: { lat: number; lon: number } | null, done: string) => {
    try {
      mutate(await accounts.changeDuty({ body: { onDuty, position } }))
      toast(done, { tone: 'success' })
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
  }
  const share = async () => {
    const here = await whereNow()
    if (here) await change(true, here, t('staff.duty.shared'))
    else toast(t('staff.duty.refused'), { tone: 'danger' })
  }
  return (
    <>
      <MenuItem icon={Headset} onSelect={() => navigate('/queue')}>
        {t('queue.title')}
      </MenuItem>
      <Show when={duty.latest}>
        {(now) => (
          <>
            <Show
              when={now().onDuty}
              fallback={
                <MenuItem icon={BriefcaseBusiness} onSelect={() => void change(true, null, t('staff.duty.now'))}>
                  {t('staff.duty.go')}
                </MenuItem>
              }
            >
              <MenuItem icon={Coffee} onSelect={() => void change(false, null, t('staff.duty.over'))}>
                {t('staff.duty.leave')}
              </MenuItem>
              <MenuItem icon={MapPin} onSelect={() => void share()}>
                {t('staff.duty.share')}
              </MenuItem>
            </Show>
            <MenuLine />
          </>
        )}
      </Show>
    </>
  )
}
