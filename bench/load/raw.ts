import type { Call, Line } from './line.ts'
import { dial } from './websocket.ts'

/** The language of references/raw.ts: the conversation's id, then the text; what others say comes as it is. */
export const openRaw = async ({ port, token, onFrame, onLost }: Call): Promise<Line> => {
  const socket = dial({ port, path: `/?token=${token}`, onFrame, onLost })
  await socket.opened
  return {
    say: async (conversation, text) => socket.write(conversation + text),
    ask: (event) => Promise.reject(new Error(`raw uWebSockets.js knows no "${event}"`)),
    close: socket.close,
  }
}
