import type { Attached } from '../../../shared/kernel/file.ts'
import type { FileId } from '../../../shared/kernel/ids.ts'
import type { FileState } from '../../../shared/protocol/files.ts'
import { createUpload } from '../../net/index.ts'
import { frameAt, scaled } from './frame.ts'

/** What cannot be drawn by then is sent without a picture. */
const PATIENCE = 10_000
const WIDEST = 1_280
const QUALITY = 0.82

const once = (film: HTMLVideoElement, event: 'loadeddata' | 'seeked') =>
  new Promise<void>((done, fail) => {
    film.addEventListener(event, () => done(), { once: true })
    film.addEventListener('error', () => fail(new Error('This browser does not play it.')), { once: true })
    setTimeout(() => fail(new Error('It takes too long.')), PATIENCE)
  })

const draw = async (film: HTMLVideoElement): Promise<Blob | null> => {
  await once(film, 'loadeddata')
  const at = frameAt(film.duration)
  if (at > 0) {
    const there = once(film, 'seeked')
    film.currentTime = at
    await there
  }
  const canvas = document.createElement('canvas')
  const size = scaled(film.videoWidth, film.videoHeight, WIDEST)
  Object.assign(canvas, size)
  canvas.getContext('2d')!.drawImage(film, 0, 0, size.width, size.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
}

/** A picture out of the beginning of a film; null where this browser cannot play it. */
export const pictureOf = async (file: File): Promise<Blob | null> => {
  const film = document.createElement('video')
  const source = URL.createObjectURL(file)
  try {
    film.muted = true
    film.preload = 'auto'
    film.src = source
    return await draw(film)
  } catch {
    return null
  } finally {
    film.removeAttribute('src')
    film.load()
    URL.revokeObjectURL(source)
  }
}

const uploaded = (picture: Blob) =>
  new Promise<FileId | null>((done) => {
    createUpload(picture, {
      name: 'poster.jpg',
      onChange(state) {
        if (state.is === 'ready') done(state.file.id)
        if (state.is === 'refused') done(null)
      },
    })
  })

/** Gives a film its picture. Where that does not go, it goes without. */
export const posterFor = async (film: Attached, picture: Blob): Promise<Attached> => {
  const id = await uploaded(picture)
  if (!id) return film
  const answer = await fetch(`/api/v1/files/${film.id}/poster`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ picture: id }),
  }).catch(() => null)
  const state = answer?.ok ? ((await answer.json()) as FileState) : null
  return (state?.file as Attached | null | undefined) ?? film
}
