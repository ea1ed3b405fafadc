// A migration that has run is history: what tools/lint-migrations says of one that was edited, removed or put in before another.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const first = "migrations/municipality/202601010000_base.sql";
const second = "migrations/municipality/202602010000_plan.sql";

function tree(t) {
  const root = mkdtempSync(join(tmpdir(), "samtak-migrations-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const folder of ["tools", "migrations/directory", "migrations/municipality"]) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ["lint-migrations", "tree.py"]) cpSync(join(import.meta.dirname, file), join(root, "tools", file));
  const write = (path, text) => writeFileSync(join(root, path), text);
  const lint = (...options) => {
    const ran = spawnSync(join(root, "tools/lint-migrations"), options, { encoding: "utf8" });
    return { code: ran.status, said: ran.stdout + ran.stderr };
  };
  write(first, "CREATE TABLE a (id TEXT PRIMARY KEY) STRICT;\n");
  assert.equal(lint("--add").code, 0);
  return { root, write, lint };
}

test("a new migration is refused until it is added, and then stands", (t) => {
  const { root, write, lint } = tree(t);
  write(second, "CREATE TABLE b (id TEXT PRIMARY KEY) STRICT;\n");
  assert.deepEqual(lint(), { code: 1, said: `${second}: not in migrations/HASHES; add it with tools/lint-migrations --add\n` });
  assert.equal(lint("--add").code, 0);
  assert.equal(lint().code, 0);
  assert.match(readFileSync(join(root, "migrations/HASHES"), "utf8"), new RegExp(`^[0-9a-f]{64} ${first}\n[0-9a-f]{64} ${second}\n$`));
});

test("an edited migration is named, also when one tries to add it again", (t) => {
  const { write, lint } = tree(t);
  write(first, "CREATE TABLE a (id TEXT PRIMARY KEY, b TEXT) STRICT;\n");
  for (const options of [[], ["--add"], []]) {
    const { code, said } = lint(...options);
    assert.equal(code, 1);
    assert.match(said, /202601010000_base\.sql: edited after it was added\. .*--add/);
  }
});

test("a removed migration, a missing HASHES and a wrong name are named", (t) => {
  const { root, write, lint } = tree(t);
  write("migrations/directory/base.sql", "");
  assert.match(lint().said, /directory\/base\.sql: a migration is named YYYYMMDDHHMM_domain_what\.sql/);
  rmSync(join(root, "migrations/directory/base.sql"));
  rmSync(join(root, first));
  assert.equal(lint().said, `${first}: removed after it was added\n`);
  rmSync(join(root, "migrations/HASHES"));
  assert.match(lint().said, /HASHES: missing/);
});

test("one that stands before another is refused, and added only with a warning", (t) => {
  const { write, lint } = tree(t);
  write("migrations/municipality/202512010000_early.sql", "CREATE TABLE c (id TEXT PRIMARY KEY) STRICT;\n");
  assert.match(lint().said, /202512010000_early\.sql: stands before .*202601010000_base\.sql, which may have run; give it a later time/);
  assert.match(lint("--add").said, /a database that has run that one will refuse this/);
  assert.equal(lint().code, 0);
});
