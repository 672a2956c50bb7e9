import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createFileEntry } from './files.ts'

const take = vi.fn()
beforeEach(() => void vi.clearAllMocks())
const cat = new File(['x'], 'cat.png')
const data = (...types: string[]) => ({ types, files: [cat] }) as unknown as DataTransfer
const happens = <E>(more: object) =>
  ({ preventDefault: vi.fn(), ...more }) as unknown as E & { preventDefault: ReturnType<typeof vi.fn> }

describe('what is pasted', () => {
  const paste = (clipboardData: DataTransfer | null) => {
    const event = happens<ClipboardEvent>({ clipboardData })
    createFileEntry(take).handlers.onPaste(event)
    return event.preventDefault.mock.calls.length > 0
  }

  test('are files where there are any', () => {
    expect(paste(data('Files'))).toBe(true)
    expect(take).toHaveBeenCalledWith([cat])
  })

  test('is a text where a text comes along: offices copy both', () => {
    expect(paste(data('text/plain', 'Files'))).toBe(false)
    expect(paste(data('text/plain'))).toBe(false)
    expect(paste(null)).toBe(false)
    expect(take).not.toHaveBeenCalled()
  })
})

describe('what is dropped', () => {
  const over = (entry: ReturnType<typeof createFileEntry>, dataTransfer: DataTransfer) => {
    const event = happens<DragEvent>({ dataTransfer })
    entry.handlers.onDragOver(event)
    return event.preventDefault.mock.calls.length > 0
  }

  test('may be files: the place says so while they are over it', () => {
    const entry = createFileEntry(take)
    expect(over(entry, data('text/plain'))).toBe(false)
    expect(entry.over()).toBe(false)
    expect(over(entry, data('Files'))).toBe(true)
    expect(entry.over()).toBe(true)
    entry.handlers.onDrop(happens({ dataTransfer: data('Files') }))
    expect(entry.over()).toBe(false)
    expect(take).toHaveBeenCalledWith([cat])
  })

  test('is the browser’s where it is something else', () => {
    const entry = createFileEntry(take)
    const event = happens<DragEvent>({ dataTransfer: data('text/plain') })
    entry.handlers.onDrop(event)
    expect(event.preventDefault).not.toHaveBeenCalled()
    expect(take).not.toHaveBeenCalled()
  })

  test('has left only when it left the whole of the place', () => {
    const entry = createFileEntry(take)
    over(entry, data('Files'))
    const leave = (inside: boolean) =>
      entry.handlers.onDragLeave(happens({ currentTarget: { contains: () => inside }, relatedTarget: null }))
    leave(true)
    expect(entry.over()).toBe(true)
    leave(false)
    expect(entry.over()).toBe(false)
  })
})
