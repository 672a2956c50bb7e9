import type { Attached } from '../../../shared/kernel/file.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import { peaksOf, type Wave } from './wave.ts'

export const BARS = 40
const RATE = 8_000

const known = new Map<string, Promise<Wave>>()

const listen = async (file: Attached): Promise<Wave> => {
  const answer = await fetch(contentOf(file.id))
  if (!answer.ok) throw new Error('It is not there any more.')
  // what is decoded is only looked at: a low rate is enough, and a context that plays nothing needs nobody's leave
  const context = new OfflineAudioContext(1, 1, RATE)
  const sound = await context.decodeAudioData(await answer.arrayBuffer())
  return { peaks: peaksOf(sound.getChannelData(0), BARS), length: sound.duration }
}

/** What a sound looks like: found out once, where it is first shown. */
export const waveOf = (file: Attached): Promise<Wave> => {
  const wave = known.get(file.id) ?? listen(file)
  known.set(file.id, wave)
  wave.catch(() => known.delete(file.id))
  return wave
}
