// Which figures a run has, their goals, the table on the screen and the file. A figure that is missing stops the writing.
import fs from "node:fs";
import path from "node:path";

const of_page = (engine) => [
  { key: `audited_plan_ratio_${engine}`, what: `audited plan page / nginx, ${engine}`, least: engine === "sqlite" ? 1 / 12 : undefined },
  { key: `audited_plan_per_second_${engine}`, what: "  requests per second" },
  { key: `audited_plan_p50_ms_${engine}`, what: "  half are answered within, ms" },
  { key: `audited_plan_p99_ms_${engine}`, what: "  99 % are answered within, ms" },
  { key: `audited_plan_cpu_us_${engine}`, what: "  processor time of Samtak per request, µs" },
  { key: `nginx_plan_per_second_${engine}`, what: "  nginx beside it, same bytes, requests per second" },
];

const of_overview = (engine) => [
  { key: `overview_ms_${engine}`, what: `overview of the municipality, five years, ms, ${engine}`, most: 50 },
  { key: `overview_list_ms_${engine}`, what: "  a list behind it, ms" },
  { key: `figures_ms_${engine}`, what: "  figures over the years, ms" },
  { key: `access_log_page_ms_${engine}`, what: `first page of the access log, ms, ${engine}`, most: 50 },
  { key: `access_log_deep_page_ms_${engine}`, what: "  the slowest of five pages deep inside, ms", most: 50 },
];

export const figures = [
  { key: "plans", what: "plans" },
  { key: "audited_plan_bytes", what: "bytes of the plan page" },
  ...of_page("sqlite"),
  ...of_page("postgres"),
  { key: "hello_ratio", what: "hello page / nginx, 1 KB", least: 0.5 },
  { key: "hello_per_second", what: "  requests per second" },
  { key: "hello_p99_ms", what: "  99 % are answered within, ms" },
  { key: "hello_cpu_us", what: "  processor time of Samtak per request, µs" },
  { key: "nginx_hello_per_second", what: "  nginx beside it, requests per second" },
  { key: "crowded_hello_kept", what: "hello page kept beside 1,000 idle and slow", least: 0.5 },
  { key: "crowded_plan_kept", what: "audited plan page kept beside 1,000 idle and slow", least: 0.5 },
  { key: "evaluations_per_second_sqlite", what: "goal evaluations saved per second, 32 writers, sqlite" },
  { key: "evaluations_p99_ms_sqlite", what: "  99 % are answered within, ms" },
  { key: "evaluations_per_second_postgres", what: "goal evaluations saved per second, 32 writers, postgres" },
  { key: "evaluations_p99_ms_postgres", what: "  99 % are answered within, ms" },
  { key: "access_log_lines", what: "lines in the access log" },
  ...of_overview("sqlite"),
  ...of_overview("postgres"),
  { key: "start_seconds", what: "from start to the first answer, seconds", most: 1 },
  { key: "memory_mb", what: "memory after the start, MB", most: 100 },
  { key: "memory_loaded_mb", what: "memory after all of the above on sqlite, MB", most: 100 },
];

const rounded = (number) => Number(number.toPrecision(4));

export function missing(measured) {
  return figures.map(({ key }) => key).filter((key) => typeof measured[key] !== "number" || !Number.isFinite(measured[key]));
}

function verdict({ least, most }, number) {
  if (least !== undefined) return `${number >= least ? "ok" : "MISSED"}, at least ${least === 1 / 12 ? "1/12" : least}`;
  if (most !== undefined) return `${number <= most ? "ok" : "MISSED"}, at most ${most}`;
  return "";
}

function shown(number) {
  if (number >= 100) return Math.round(number).toString();
  return rounded(number).toString();
}

export function table(measured) {
  return figures.map((figure) => {
    const number = measured[figure.key];
    const ratio = figure.key.includes("plan_ratio") && number > 0 ? ` (1/${(1 / number).toFixed(1)})` : "";
    return `${figure.what.padEnd(56)}${`${Number.isFinite(number) ? shown(number) : "missing"}${ratio}`.padStart(16)}   ${verdict(figure, number)}`.trimEnd();
  }).join("\n");
}

// about: what the run was (day, commit, machine …), texts and numbers. Flat keys, so that any tool can read one.
export function write(file, about, measured) {
  const gone = missing(measured);
  if (gone.length > 0) throw new Error(`Nothing is written to ${file}: no figure for ${gone.join(", ")}.`);
  const flat = { ...about };
  for (const { key } of figures) flat[key] = rounded(measured[key]);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(flat, null, 2)}\n`);
  fs.renameSync(`${file}.new`, file);
}

// The middle round by its ratio, whole, so that its figures belong together: one round that was disturbed says nothing.
export function middle(rounds) {
  if (rounds.length === 0) throw new Error("no round was run");
  return [...rounds].sort((a, b) => a.ratio - b.ratio)[(rounds.length - 1) >> 1];
}
