import type { Scene } from './scene.ts'

/** Something that a person may come to look at, and the way there. */
export interface State {
  readonly name: string
  readonly who: 'guest' | 'asha' | 'farida' | 'newcomer' | 'learner'
  /** only there: a phone has a finger, a desk has a mouse */
  readonly only?: 'phone' | 'desk'
  /** in a browser of its own: what is done to it stays */
  readonly alone?: true
  /** the page says on its console that something broke: that is what is looked at */
  readonly crashes?: true
  show(scene: Scene): Promise<unknown>
}
