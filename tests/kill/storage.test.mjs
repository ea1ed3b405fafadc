// A write is acknowledged only when durable: writer and server are killed at random moments under load, and every acknowledged
// thing must be there afterwards, whole. SAMTAK_KILLS: how many times per engine (default 6).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const writer = path.join(process.env.SAMTAK_BUILD_DIR ?? path.join(source, 'build/quick'), 'samtak_kill_writer');
const kills = Number(process.env.SAMTAK_KILLS ?? 6);
const cluster = (...args) => execFileSync(path.join(source, 'tests/postgres.sh'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
const ids = (text) => text.split('\n').slice(0, -1); // what comes after the last line end was cut off

// Starts the writer, lets `strike` happen some time after the first acknowledged write, answers what was acknowledged.
function write_until(engine, place, strike) {
  return new Promise((resolve, reject) => {
    const child = spawn(writer, ['write', engine, place], { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks = [];
    let armed = false;
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk);
      if (!armed) setTimeout(() => strike(child), 20 + Math.random() * 400);
      armed = true;
    });
    child.on('error', reject);
    child.on('close', () => resolve(ids(Buffer.concat(chunks).toString())));
  });
}

function assert_all_there(engine, place, acknowledged) {
  const there = new Set(ids(execFileSync(writer, ['list', engine, place], { encoding: 'utf8', maxBuffer: 1 << 28 })));
  const lost = acknowledged.filter((id) => !there.has(id));
  assert.equal(lost.length, 0, `${lost.length} of ${acknowledged.length} acknowledged writes are lost`);
}

async function kill_again_and_again(engine, place, strikes) {
  const acknowledged = [];
  for (let i = 0; i < kills; ++i) {
    const strike = strikes[i % strikes.length];
    acknowledged.push(...await write_until(engine, place, strike.now));
    strike.after?.();
    assert_all_there(engine, place, acknowledged);
  }
  assert.ok(acknowledged.length > 20 * kills, `only ${acknowledged.length} writes: nothing was tried`);
  return acknowledged.length;
}

const kill_writer = { now: (child) => child.kill('SIGKILL') };

test('sqlite keeps every acknowledged write when the program is killed', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samtak-kill-'));
  t.after(() => rmSync(folder, { recursive: true }));
  t.diagnostic(`${await kill_again_and_again('sqlite', path.join(folder, 'kill.db'), [kill_writer])} acknowledged writes`);
});

test('postgres keeps every acknowledged write when the program or the server is killed', async (t) => {
  const place = cluster('start'); // of its own: others use the tests' server
  const folder = /host=(\S+)/.exec(place)[1];
  t.after(() => cluster('stop', folder));
  const kill_server = { now: () => cluster('crash', folder), after: () => cluster('again', folder) };
  // template1 has the cluster's collation, C
  t.diagnostic(`${await kill_again_and_again('postgres', place, [kill_writer, kill_server])} acknowledged writes`);
});
