// What bin/bench makes of its figures: the keys that others read, and no file when a figure is missing.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { figures, middle, missing, table, write } from "../tests/bench/report.mjs";

const about = { day: "2026-11-22", commit: "0123456789ab" };
const whole = () => Object.fromEntries(figures.map(({ key }, place) => [key, place + 0.123456]));

function in_a_folder(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samtak-bench-test-"));
  try { work(path.join(folder, "bench", "latest.json")); } finally { fs.rmSync(folder, { recursive: true }); }
}

test("the file has flat keys, among them the three ratios", () => in_a_folder((file) => {
  write(file, about, whole());
  const read = JSON.parse(fs.readFileSync(file, "utf8"));
  for (const key of ["audited_plan_ratio_sqlite", "audited_plan_ratio_postgres", "hello_ratio", "start_seconds", "memory_mb"])
    assert.equal(typeof read[key], "number", key);
  assert.ok(Object.values(read).every((value) => typeof value !== "object"));
  assert.equal(read.day, "2026-11-22");
  assert.equal(Object.keys(read).length, figures.length + 2);
}));

for (const [what, value] of [["absent", undefined], ["not a number", NaN], ["endless", Infinity], ["a text", "0.1"]])
  test(`nothing is written when a figure is ${what}, and the earlier file stays`, () => in_a_folder((file) => {
    write(file, about, whole());
    const before = fs.readFileSync(file, "utf8");
    assert.throws(() => write(file, about, { ...whole(), hello_ratio: value }), /no figure for hello_ratio\./);
    assert.equal(fs.readFileSync(file, "utf8"), before);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ["latest.json"]);
  }));

test("every figure that is missing is named", () => {
  assert.deepEqual(missing({}), figures.map(({ key }) => key));
  assert.deepEqual(missing(whole()), []);
});

test("the table says for each goal whether it is met", () => {
  const lines = (measured) => table({ ...whole(), ...measured }).split("\n");
  const line = (measured, words) => lines(measured).find((one) => one.includes(words));
  assert.match(line({ audited_plan_ratio_sqlite: 0.1 }, "nginx, sqlite"), /0\.1 \(1\/10\.0\) +ok, at least 1\/12$/);
  assert.match(line({ audited_plan_ratio_sqlite: 0.05 }, "nginx, sqlite"), /MISSED/);
  assert.match(line({ hello_ratio: 0.5 }, "hello page / nginx"), /ok, at least 0\.5$/);
  assert.match(line({ start_seconds: 1.01 }, "first answer"), /MISSED, at most 1$/);
  assert.match(line({ overview_ms_postgres: 51 }, "ms, postgres"), /MISSED, at most 50$/);
  assert.match(line({ access_log_deep_page_ms_sqlite: 49 }, "deep inside"), /ok, at most 50$/);
  assert.match(line({ memory_mb: 99 }, "memory after the start"), /ok, at most 100$/);
  assert.match(line({ plans: NaN }, "plans"), /missing/);
});

test("the middle round counts, whole", () => {
  const rounds = [{ ratio: 0.3, name: "c" }, { ratio: 0.1, name: "a" }, { ratio: 0.2, name: "b" }];
  assert.equal(middle(rounds).name, "b");
  assert.equal(middle(rounds.slice(0, 2)).name, "a", "of two the lower");
  assert.throws(() => middle([]), /no round/);
});
