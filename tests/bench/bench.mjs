// All of bin/bench in one run on one machine; docs/performance.md says how each figure is made. --short: a try, in a minute.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { audited_plan, crowded, evaluations, hello } from "./measure.mjs";
import { overview } from "./overview.mjs";
import { table, write } from "./report.mjs";
import { Samtak } from "./samtak.mjs";
import { wrk } from "./wrk.mjs";
import { start_yardstick } from "./yardstick.mjs";

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../..");
const short = process.argv.includes("--short");
const pace = short ? { plans: 100, rounds: 1, seconds: 2, starts: 1, times: 5, log_lines: 100000 }
  : { plans: 2000, rounds: 5, seconds: 5, starts: 3, times: 21, log_lines: 10000000 };
if (process.env.BENCH_LOG_LINES) pace.log_lines = Number(process.env.BENCH_LOG_LINES); // fewer, on a machine that others use too
const only_overview = process.argv.includes("--overview"); // beside the others' work: prints, writes nothing
const file = path.join(root, "bench", short ? "last-run/short.json" : "latest.json");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samtak-bench-"));
const measured = { plans: pace.plans, access_log_lines: pace.log_lines };
const to_stop = [];

function say(what) { process.stderr.write(`${what}\n`); }

function about() {
  const git = (...words) => execFileSync("git", ["-C", root, ...words], { encoding: "utf8" }).trim();
  return {
    day: new Date().toISOString().slice(0, 10),
    commit: git("rev-parse", "--short=12", "HEAD") + (git("status", "--porcelain", "--", "src") ? " and changes" : ""),
    machine: `${os.cpus().length} × ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    load_before: Number(os.loadavg()[0].toFixed(2)),
  };
}

const middle_of = (numbers) => [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1];

async function started(engine) {
  say(`${engine}: making ${pace.plans} plans`);
  const samtak = new Samtak(folder, engine, pace.plans);
  to_stop.push(samtak);
  await samtak.start();
  await samtak.log_in();
  samtak.settle();
  samtak.paths = await samtak.plan_paths(); // 2,000 cases on one start page: before the restarts, since it takes memory
  return samtak;
}

async function ready(samtak) {
  await samtak.log_in();
  samtak.plans_target = samtak.target("plans", samtak.paths);
  samtak.hello_target = samtak.target("hello", ["/hello"]);
  const page = await samtak.visitor.page(samtak.paths[0]);
  samtak.plan_bytes = page.bytes.length;
  await wrk(samtak.plans_target, { seconds: 2 });
  return page.bytes;
}

async function starts(samtak) {
  const times = [];
  for (let start = 0; start < pace.starts; ++start) {
    await samtak.stop();
    times.push(await samtak.start());
  }
  return { start_seconds: middle_of(times), memory_mb: samtak.memory_mb() };
}

async function on_sqlite() {
  const samtak = await started("sqlite");
  Object.assign(measured, await starts(samtak));
  const page = await ready(samtak);
  measured.audited_plan_bytes = page.length;
  const hello_page = await samtak.visitor.page("/hello");
  const nginx = await start_yardstick(folder, { "plan.html": page, "hello.html": hello_page.bytes });
  to_stop.push(nginx);
  say("sqlite: plan page and nginx in turn");
  Object.assign(measured, await audited_plan(samtak, nginx, pace));
  say("sqlite: hello page and nginx in turn");
  Object.assign(measured, await hello(samtak, nginx, { ...pace, seconds: Math.ceil(pace.seconds / 2) }));
  say("sqlite: alone, and beside 1,000 others");
  Object.assign(measured, await crowded(samtak, { rounds: Math.min(3, pace.rounds), seconds: Math.ceil(pace.seconds / 2) }));
  say("sqlite: evaluations");
  Object.assign(measured, await evaluations(samtak, 2 * pace.seconds));
  measured.memory_loaded_mb = samtak.memory_mb();
  await samtak.stop();
  return nginx;
}

async function on_postgres(nginx) {
  const samtak = await started("postgres");
  await ready(samtak);
  say("postgres: plan page and nginx in turn");
  Object.assign(measured, await audited_plan(samtak, nginx, pace));
  say("postgres: evaluations");
  Object.assign(measured, await evaluations(samtak, 2 * pace.seconds));
}

const began = performance.now();
const run = about();
try {
  if (!only_overview) await on_postgres(await on_sqlite());
  for (const engine of ["sqlite", "postgres"]) {
    say(`${engine}: making ${pace.plans} cases with five years of history, and ${pace.log_lines} lines in the access log`);
    Object.assign(measured, await overview(folder, engine, pace, to_stop));
    fs.rmSync(path.join(folder, `${engine}-years`), { recursive: true, force: true }); // some 6 GB
  }
  if (only_overview) console.log(measured);
  else console.log(`\n${table(measured)}\n`);
  if (!only_overview) write(file, { ...run, minutes: Number(((performance.now() - began) / 60000).toFixed(1)) }, measured);
  if (!only_overview) say(`written to ${path.relative(root, file)}`);
} finally {
  for (const one of to_stop.reverse()) await one.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
