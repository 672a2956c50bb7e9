/** $1: does the reader work here? A passage that was cut from another version than is shown waits for its article. */
export const READABLE = `passage p join article a on a.conversation = p.article and a.version = p.version
  and a.stage = 'published' and ($1 or a.audience = 'public')`
