-- What wrk tells when it is done, as one line of JSON for wrk.mjs. The scripts beside this one begin with it.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function done(summary, latency)
  local errors = summary.errors
  local saved = 0
  for _, thread in ipairs(threads) do
    saved = saved + (thread:get("saved") or 0)
  end
  io.write(string.format(
    'report {"requests":%d,"seconds":%.6f,"bytes":%d,"p50_ms":%.3f,"p99_ms":%.3f,"refused":%d,"broken":%d,"saved":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, saved))
end

function lines_of(file)
  local all = {}
  for line in io.lines(file) do
    table.insert(all, line)
  end
  return all
end
