import Heart from 'lucide-solid/icons/heart-handshake'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import Zap from 'lucide-solid/icons/zap'
import { For } from 'solid-js'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import './Welcome.css'

const POINTS = [
  { name: 'live', icon: Zap },
  { name: 'safe', icon: ShieldCheck },
  { name: 'yours', icon: Heart },
] as const

/** What a guest sees first. */
const Welcome = () => {
  useTitle(() => null)
  return (
    <div class="page welcome">
      <section class="welcome-hero">
        <div class="welcome-words">
          <h1>{t('welcome.title')}</h1>
          <p class="welcome-lead">{t('welcome.lead')}</p>
          <div class="welcome-ways">
            <ButtonLink tone="primary" size="large" href="/signup">
              {t('welcome.signUp')}
            </ButtonLink>
            <ButtonLink size="large" href="/login">
              {t('welcome.signIn')}
            </ButtonLink>
          </div>
        </div>
        <Example />
      </section>
      <ul class="welcome-points">
        <For each={POINTS}>
          {({ name, icon }) => (
            <li>
              <span class="welcome-icon">{icon({ size: 22, 'aria-hidden': true })}</span>
              <h2>{t(`welcome.points.${name}.title`)}</h2>
              <p class="soft">{t(`welcome.points.${name}.body`)}</p>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}

/** A picture of a conversation, made of the same colours as the real ones. */
const Example = () => (
  <figure class="welcome-example" aria-label={t('welcome.example.caption')}>
    <div class="welcome-head">
      <Avatar name={t('welcome.example.group')} seed="tea" />
      <div>
        <strong>{t('welcome.example.group')}</strong>
        <span class="soft">
          <PresenceDot state="online" /> {t('welcome.example.people')}
        </span>
      </div>
    </div>
    <div class="welcome-line">
      <Avatar size="small" name={t('welcome.example.nadia')} seed="nadia" />
      <p>{t('welcome.example.first')}</p>
    </div>
    <div class="welcome-line" data-mine="">
      <p>{t('welcome.example.second')}</p>
    </div>
    <div class="welcome-line">
      <Avatar size="small" name={t('welcome.example.rafi')} seed="rafi-4" />
      <p>{t('welcome.example.third')}</p>
    </div>
    <div class="welcome-typing soft" aria-hidden="true">
      <i />
      <i />
      <i />
      <span>{t('welcome.example.typing')}</span>
    </div>
  </figure>
)

export default Welcome
