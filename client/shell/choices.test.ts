import '../kinds/testing/window.ts'
import { createRoot, createSignal } from 'solid-js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { memory, page } from '../kinds/testing/window.ts'
import { confirmed } from '../ui/Confirm.tsx'
import { toast } from '../ui/Toast.tsx'
import { chooseLanguage, language } from '../words/index.ts'
import { declareLanguage, followChoices, useChoices } from './choices.ts'
import type { Me, Session } from './session.ts'
import { useSignOut } from './sign-out.ts'
import { startTheme, theme, wearTheme } from './theme.ts'

const navigate = vi.hoisted(() => vi.fn())
const around = vi.hoisted(() => ({ session: null as unknown }))
vi.mock('@solidjs/router', () => ({ useNavigate: () => navigate }))
vi.mock('../ui/Toast.tsx', () => ({ toast: vi.fn() }))
vi.mock('../ui/Confirm.tsx', () => ({ confirmed: vi.fn(async () => true) }))
vi.mock('./session.ts', () => ({ useSession: () => around.session }))

const root = { dataset: {} as Record<string, string>, lang: '' }
const bar = { colour: '', setAttribute: (_: string, colour: string) => (bar.colour = colour) }
let system = () => {}
const [me, setMe] = createSignal<Partial<Me> | null>(null)
const change = vi.fn(async (_: object) => undefined)
const signOut = vi.fn(async () => undefined)
const session = { me, change, signOut } as unknown as Session
around.session = session

beforeEach(async () => {
  vi.clearAllMocks()
  memory.clear()
  Object.assign(page, { documentElement: root, body: {}, querySelector: () => bar })
  vi.stubGlobal('getComputedStyle', () => ({ backgroundColor: `of ${root.dataset.theme}` }))
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: (_: string, run: () => void) => (system = run),
  }))
  setMe(null)
  wearTheme('pink')
  await chooseLanguage('en')
})

describe('what somebody chooses', () => {
  test('is so at once, remembered here, and the account’s', async () => {
    setMe({ theme: 'pink', language: 'en' })
    const choices = useChoices()
    await choices.chooseTheme('blue')
    expect([theme(), root.dataset.theme, memory.getItem('theme')]).toEqual(['blue', 'blue', 'blue'])
    await choices.chooseLanguage('bn')
    expect(language()).toBe('bn')
    expect(change.mock.calls.flat()).toEqual([{ theme: 'blue' }, { language: 'bn' }])
  })

  test('is a guest’s own matter', async () => {
    await useChoices().chooseLanguage('bn')
    expect(language()).toBe('bn')
    expect(change).not.toHaveBeenCalled()
  })

  test('stays here where it cannot be kept, and that is said', async () => {
    setMe({ theme: 'pink', language: 'en' })
    change.mockRejectedValueOnce(new Refusal('busy'))
    await useChoices().chooseTheme('blue')
    expect(theme()).toBe('blue')
    expect(toast).toHaveBeenCalledWith(expect.any(String), { tone: 'danger' })
  })

  test('elsewhere comes here as well', async () => {
    createRoot(() => followChoices(session))
    setMe({ theme: 'blue', language: 'bn' })
    expect(theme()).toBe('blue')
    await vi.waitFor(() => expect(language()).toBe('bn'))
  })
})

test('the page says in which language it is written', async () => {
  createRoot(declareLanguage)
  expect(root.lang).toBe('en')
  await chooseLanguage('bn')
  expect(root.lang).toBe('bn')
})

test('the bar that a phone draws around the page has its colour, also when the system goes dark', () => {
  startTheme()
  expect(bar.colour).toBe('of pink')
  root.dataset.theme = 'the same in the dark'
  system()
  expect(bar.colour).toBe('of the same in the dark')
})

describe('signing out', () => {
  test('is asked about, and leads to the start', async () => {
    const leave = useSignOut(session)
    vi.mocked(confirmed).mockResolvedValueOnce(false)
    await leave()
    expect(signOut).not.toHaveBeenCalled()
    await leave()
    expect(navigate).toHaveBeenCalledWith('/', { replace: true })
  })

  test('stays signed in where it was refused, and says so', async () => {
    signOut.mockRejectedValueOnce(new Refusal('busy'))
    await useSignOut(session)()
    expect(navigate).not.toHaveBeenCalled()
    expect(toast).toHaveBeenCalledOnce()
  })
})
