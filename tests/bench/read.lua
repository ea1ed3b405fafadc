-- Reads one address after the other, so that no page is the last one again. BENCH_ADDRESSES: a file, one path on each line.
dofile(os.getenv("BENCH_LUA") .. "/report.lua")

local ready = {}
local at = 0

function init()
  local headers = { ["Cookie"] = os.getenv("BENCH_COOKIE") }
  for _, path in ipairs(lines_of(os.getenv("BENCH_ADDRESSES"))) do
    table.insert(ready, wrk.format("GET", path, headers))
  end
end

function request()
  at = at % #ready + 1
  return ready[at]
end
