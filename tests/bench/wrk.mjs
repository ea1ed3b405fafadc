// Runs wrk on a server and says what it cost: requests a second, how long they took, and the server's own processor time.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const here = path.dirname(new URL(import.meta.url).pathname);
const ticks_per_second = 100; // USER_HZ, the unit of /proc/PID/stat on every Linux we run on

function cpu_seconds(pids) {
  return pids.reduce((sum, pid) => {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) / ticks_per_second;
  }, 0);
}

function run(words, env) {
  return new Promise((resolve, reject) => {
    const child = spawn("wrk", words, { env: { ...process.env, BENCH_LUA: here, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => { said += piece; });
    child.on("error", reject);
    child.on("close", (code) => {
      const report = /^report (.*)$/m.exec(said);
      if (code === 0 && report) resolve(JSON.parse(report[1]));
      else reject(new Error(`wrk ended with ${code}: ${said}`));
    });
  });
}

// target: { origin, addresses (a file), cookie?, pids } ; script: read or evaluate, with its fields.
// Throws when a request was refused or broken off: a figure that counts error pages is no figure.
export async function wrk(target, { seconds, connections = 32, script = "read", fields = "", least_bytes = 0 }) {
  const before = cpu_seconds(target.pids);
  const told = await run(["-t1", `-c${connections}`, `-d${seconds}`, "--timeout", "10", "-s", path.join(here, `${script}.lua`), target.origin],
    { BENCH_ADDRESSES: target.addresses, BENCH_COOKIE: target.cookie ?? "", BENCH_FIELDS: fields });
  const cpu = cpu_seconds(target.pids) - before;
  if (told.refused + told.broken > 0) throw new Error(`${target.origin}: ${told.refused} refused, ${told.broken} broken off of ${told.requests}`);
  if (told.bytes / told.requests < least_bytes) throw new Error(`${target.origin}: answers of ${told.bytes / told.requests} bytes, not the page`);
  const counted = script === "evaluate" ? told.saved : told.requests;
  if (counted < told.requests - connections) throw new Error(`${target.origin}: only ${counted} of ${told.requests} were saved`);
  return { per_second: counted / told.seconds, p50_ms: told.p50_ms, p99_ms: told.p99_ms, cpu_us: (cpu / told.requests) * 1e6 };
}
