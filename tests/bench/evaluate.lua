-- Evaluates one goal after the other with the form that the page gives. A save makes the goal's version one higher, and with
-- many more goals than connections no goal is on its way twice. BENCH_ADDRESSES: a file, one path on each line. One thread only.
dofile(os.getenv("BENCH_LUA") .. "/report.lua")

local fields = os.getenv("BENCH_FIELDS")
local headers = {
  ["Cookie"] = os.getenv("BENCH_COOKIE"),
  ["Content-Type"] = "application/x-www-form-urlencoded",
}
local paths = {}
local versions = {}
local at = -1 -- wrk asks once for a request that it never sends, to see what it is like
saved = 0 -- global: report.lua asks for it

function init()
  math.randomseed(os.time())
  paths = lines_of(os.getenv("BENCH_ADDRESSES"))
  for i = 1, #paths do
    versions[i] = 1
  end
end

local function once()
  local text = ""
  for _ = 1, 8 do
    text = text .. string.format("%04x", math.random(0, 65535))
  end
  return text
end

function request()
  at = at + 1
  local goal = at % #paths + 1
  local body = fields .. "&version=" .. versions[goal] .. "&once=" .. once()
  if at > 0 then
    versions[goal] = versions[goal] + 1
  end
  return wrk.format("POST", paths[goal], headers, body)
end

-- Saved is what was sent on to the goal's place in the plan; to the login or a conflict is not.
function response(status, headers)
  if status == 303 and string.find(headers["Location"] or "", "#g-", 1, true) then
    saved = saved + 1
  end
end
