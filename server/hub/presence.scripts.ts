/**
 * What is kept in Redis, all under one hash tag so that it lives on one node of a cluster:
 *
 * - `{…}:here`          sorted set: account → when the last of its leases ends. Only those who are here.
 * - `{…}:of:<account>`  sorted set: connection → when its lease ends. Expires by itself.
 * - `{…}:about:<account>`  hash: `said`, what they say of themselves; `seen`, when they were last here. Kept for a month.
 *
 * Time is Redis's own: the clocks of nodes differ. Changes are published by the script that made them, so that they are
 * told once, whichever nodes looked.
 */
const PRELUDE = `
local base, channel = KEYS[1], ARGV[1]
local here = base .. ':here'
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function of(account) return base .. ':of:' .. account end
local function about(account) return base .. ':about:' .. account end
local changes = {}
local function change(account, status, seen)
  if status == 'invisible' then status, seen = 'offline', nil end
  changes[#changes + 1] = { account = account, status = status, seenAt = seen and tonumber(seen) or cjson.null }
end
local function seen_now(account)
  redis.call('HSET', about(account), 'seen', now)
  redis.call('EXPIRE', about(account), 2592000)
end
local function is_here(account)
  local ends = redis.call('ZSCORE', here, account)
  return ends and tonumber(ends) >= now
end
local function tell()
  if #changes > 0 then redis.call('SPUBLISH', channel, cjson.encode(changes)) end
end
`

/** ttl, 'new' or 'old', then account and connection in turn: begins or renews their leases. */
export const HOLD = `${PRELUDE}
local ttl, new = tonumber(ARGV[2]), ARGV[3] == 'new'
for i = 4, #ARGV, 2 do
  local account, connection = ARGV[i], ARGV[i + 1]
  local back = new and redis.call('HGET', about(account), 'said') == 'away'
  if back then redis.call('HDEL', about(account), 'said') end
  if back or not is_here(account) then
    change(account, redis.call('HGET', about(account), 'said') or 'online')
  end
  redis.call('ZADD', of(account), now + ttl, connection)
  redis.call('ZREMRANGEBYSCORE', of(account), '-inf', '(' .. now)
  redis.call('PEXPIRE', of(account), ttl * 2)
  redis.call('ZADD', here, 'GT', now + ttl, account)
  seen_now(account)
end
tell()
`

/** grace, account, connection: its lease ends soon, and with the last lease its person leaves. */
export const RELEASE = `${PRELUDE}
local grace, account, connection = tonumber(ARGV[2]), ARGV[3], ARGV[4]
if redis.call('ZADD', of(account), 'XX', 'LT', 'CH', now + grace, connection) == 1 then
  local last = redis.call('ZRANGE', of(account), -1, -1, 'WITHSCORES')
  redis.call('ZADD', here, 'XX', last[2], account)
  seen_now(account)
end
`

/** most: those whose last lease has ended leave. Answers how many. */
export const SWEEP = `${PRELUDE}
local gone = redis.call('ZRANGEBYSCORE', here, '-inf', '(' .. now, 'LIMIT', 0, ARGV[2])
for _, account in ipairs(gone) do
  redis.call('ZREM', here, account)
  redis.call('DEL', of(account))
  local known = redis.call('HMGET', about(account), 'said', 'seen')
  change(account, known[1] == 'invisible' and 'invisible' or 'offline', known[2])
end
tell()
return #gone
`

/** account, status. */
export const SAY = `${PRELUDE}
local account, status = ARGV[2], ARGV[3]
if (redis.call('HGET', about(account), 'said') or 'online') ~= status then
  if status == 'online' then
    redis.call('HDEL', about(account), 'said')
  else
    redis.call('HSET', about(account), 'said', status)
    redis.call('EXPIRE', about(account), 2592000)
  end
  if is_here(account) then change(account, status) end
end
tell()
`

/** Accounts. Answers status and time last seen in turn, '' for none. */
export const READ = `${PRELUDE}
local answer = {}
for i = 2, #ARGV do
  local known = redis.call('HMGET', about(ARGV[i]), 'said', 'seen')
  local present, hides = is_here(ARGV[i]), known[1] == 'invisible'
  answer[#answer + 1] = present and not hides and (known[1] or 'online') or 'offline'
  answer[#answer + 1] = not present and not hides and known[2] or ''
end
return answer
`
