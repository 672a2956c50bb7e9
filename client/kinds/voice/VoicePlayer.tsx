import Pause from 'lucide-solid/icons/pause'
import Play from 'lucide-solid/icons/play'
import { createSignal, For, onCleanup, onMount } from 'solid-js'
import type { Attached } from '../../../shared/kernel/file.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import { toast } from '../../ui/Toast.tsx'
import { language, number, t } from '../../words/index.ts'
import { BARS, waveOf } from './heard.ts'
import { timeOf, type Wave } from './wave.ts'
import './voice.css'

const SPEEDS = [1, 1.5, 2] as const
const UNHEARD: Wave = { peaks: Array.from({ length: BARS }, () => 0), length: 0 }

/** One at a time is heard. */
let heard: HTMLAudioElement | null = null

/** A recording: played, wound to any place in it by its picture or by keys, and as fast as one listens. */
export const VoicePlayer = (props: { readonly file: Attached }) => {
  let box!: HTMLDivElement
  let audio!: HTMLAudioElement
  const [wave, setWave] = createSignal(UNHEARD)
  const [at, setAt] = createSignal(0)
  const [playing, setPlaying] = createSignal(false)
  const [speed, setSpeed] = createSignal<number>(SPEEDS[0])
  const time = (seconds: number) => timeOf(seconds, language())

  const look = () => waveOf(props.file).then(setWave, () => undefined)
  onMount(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      void look()
    })
    observer.observe(box)
    onCleanup(() => observer.disconnect())
  })
  onCleanup(() => audio.pause())

  const press = () => {
    if (playing()) return audio.pause()
    heard?.pause()
    heard = audio
    audio.playbackRate = speed()
    if (at() >= wave().length - 0.1) wind(0)
    audio.play().catch(() => toast(t('files.missing'), { tone: 'warning' }))
  }
  const wind = (seconds: number) => {
    setAt(seconds)
    audio.currentTime = seconds
  }
  const faster = () => {
    setSpeed(SPEEDS[(SPEEDS.indexOf(speed() as 1) + 1) % SPEEDS.length]!)
    audio.playbackRate = speed()
  }
  return (
    <div class="voice" ref={box}>
      {/* biome-ignore lint/a11y/useMediaCaption: what people say to each other has none */}
      <audio
        ref={audio}
        preload="none"
        src={contentOf(props.file.id)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(wave().length)}
        onTimeUpdate={() => setAt(audio.currentTime)}
      />
      <button
        type="button"
        class="voice-play"
        aria-label={playing() ? t('voice.pause') : t('voice.play')}
        onClick={press}
      >
        {playing() ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </button>
      <div class="voice-wave">
        <div class="voice-bars" aria-hidden="true">
          <For each={wave().peaks}>
            {(peak, bar) => (
              <span
                style={{ '--peak': peak }}
                data-heard={wave().length > 0 && (bar() + 0.5) / BARS <= at() / wave().length ? '' : undefined}
              />
            )}
          </For>
        </div>
        <input
          type="range"
          min={0}
          max={Math.max(wave().length, 0.1)}
          step={0.1}
          value={at()}
          aria-label={t('voice.place')}
          aria-valuetext={t('voice.at', time(at()), time(wave().length))}
          onInput={(event) => wind(event.currentTarget.valueAsNumber)}
        />
      </div>
      <span class="voice-time">{time(at() > 0 ? at() : wave().length)}</span>
      <button type="button" class="voice-speed" aria-label={t('voice.speed', number(speed()))} onClick={faster}>
        {number(speed())}×
      </button>
    </div>
  )
}
