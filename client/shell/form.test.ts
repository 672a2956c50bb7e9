import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { createForm } from './form.ts'

const send = vi.fn<(values: { name: string; password: string }) => Promise<unknown>>()
beforeEach(() => {
  send.mockReset()
  send.mockResolvedValue(null)
})

const open = () => {
  const form = createForm({
    start: { name: '', password: '' },
    check: ({ name, password }) => ({
      ...(name === '' && { name: 'Say your name' }),
      ...(password.length < 3 && { password: 'Longer, please' }),
    }),
    send,
    about: { 'password.wrong': 'password' },
  })
  const focus = vi.fn()
  const submit = () => {
    const currentTarget = { querySelector: () => ({ focus }) }
    return form.submit({ preventDefault: () => undefined, currentTarget } as unknown as SubmitEvent)
  }
  const fill = () => {
    form.field('name').onValue('Asha')
    form.field('password').onValue('abc')
  }
  return { form, submit, focus, fill, errors: () => [form.field('name').error, form.field('password').error] }
}

describe('a form', () => {
  test('says nothing of a field before it was left, and nothing of one that was left empty', () => {
    const { form, errors } = open()
    form.field('password').onValue('a')
    expect(errors()).toEqual([undefined, undefined])
    form.field('password').onBlur()
    form.field('name').onBlur()
    expect(errors()).toEqual([undefined, 'Longer, please'])
  })

  test('takes an error back with the letter that cures it', () => {
    const { form, errors } = open()
    form.field('password').onValue('a')
    form.field('password').onBlur()
    form.field('password').onValue('ab')
    expect(errors()[1]).toBe('Longer, please')
    form.field('password').onValue('abc')
    expect(errors()[1]).toBeUndefined()
  })

  test('is not sent while something is wrong: it says all of it and goes to the first', async () => {
    const { submit, focus, errors } = open()
    await submit()
    expect(send).not.toHaveBeenCalled()
    expect(errors()).toEqual(['Say your name', 'Longer, please'])
    await Promise.resolve()
    expect(focus).toHaveBeenCalledOnce()
  })

  test('is sent once, however often it is pressed', async () => {
    const { form, submit, fill } = open()
    fill()
    let arrive = () => {}
    send.mockReturnValue(
      new Promise<void>((done) => {
        arrive = done
      }),
    )
    const pressed = [submit(), submit()]
    expect(form.busy()).toBe(true)
    arrive()
    await Promise.all(pressed)
    expect(send).toHaveBeenCalledExactlyOnceWith({ name: 'Asha', password: 'abc' })
    expect(form.busy()).toBe(false)
  })

  test('says a refusal at the field it is about, any other above, and lets it be sent again', async () => {
    const { form, submit, fill, errors } = open()
    fill()
    send.mockRejectedValueOnce(new Refusal('password.wrong'))
    await submit()
    expect(errors()[1]).toEqual(expect.any(String))
    expect(form.failure()).toBeUndefined()
    const lost = new Refusal('busy')
    send.mockRejectedValueOnce(lost)
    await submit()
    expect(form.failure()).toBe(lost)
    await submit()
    expect(form.failure()).toBeUndefined()
    expect(send).toHaveBeenCalledTimes(3)
  })

  test('begins anew, with nothing in it and nothing wrong', async () => {
    const { form, submit, fill, errors } = open()
    fill()
    form.field('password').onValue('a')
    await submit()
    form.reset()
    expect({ ...form.values }).toEqual({ name: '', password: '' })
    expect(errors()).toEqual([undefined, undefined])
  })
})
