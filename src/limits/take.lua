-- Buckets: KEYS; for each, ARGV has burst, units a second, spent already, wanted now.
-- Answers for each: 1 or 0, and what is left in thousandths.
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local answers = {}
for i, key in ipairs(KEYS) do
  local burst, rate = tonumber(ARGV[4 * i - 3]), tonumber(ARGV[4 * i - 2])
  local spent, want = tonumber(ARGV[4 * i - 1]), tonumber(ARGV[4 * i])
  local kept = redis.call('HMGET', key, 'l', 't')
  local level, at = tonumber(kept[1]) or burst, tonumber(kept[2]) or now
  level = math.min(burst, level + math.max(0, now - at) * rate) - spent
  level = math.max(level, -burst)
  local granted = 0
  if want > 0 and level >= want then
    level = level - want
    granted = 1
  end
  redis.call('HSET', key, 'l', string.format('%.6f', level), 't', string.format('%.6f', now))
  -- Once it would be full again, nobody needs to know it.
  redis.call('PEXPIRE', key, math.ceil((burst - level) / rate * 1000) + 1000)
  answers[2 * i - 1] = granted
  answers[2 * i] = math.floor(level * 1000)
end
return answers
