// The whole server killed with SIGKILL while sixteen people save: each answer that said "saved" (303) is there afterwards, and a row and its
// history never disagree. SAMTAK_KILLS: how many times per engine (default 4). Over HTTP; tests/kill/storage.test.mjs is the layer below.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { start } from '../journeys/harness.mjs';
import { PlainClient, encoded, filled, forms_in } from '../journeys/plain_client.mjs';

const kills = Number(process.env.SAMTAK_KILLS ?? 4);
const writers = 16;
const plan_of = (place, person) => `/${place}/plans/${execFileSync('b2sum', ['-l', '128'], { input: `${place}/plan/${person}` }).toString().slice(0, 32)}`;

// Rows of a query; SQLite through Python, which every machine that builds us has.
function rows(samtak, sql) {
  if (!samtak.cluster) {
    const program = 'import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print("\\t".join(map(str, row)))';
    return lines(execFileSync('python3', ['-c', program, path.join(samtak.folder, 'data', 'sunnfjord.db'), sql], { encoding: 'utf8' }));
  }
  return lines(execFileSync('psql', [samtak.cluster.replace('dbname=postgres', 'dbname=samtak_sunnfjord'), '-AtF', '\t', '-c', sql], { encoding: 'utf8' }));
}
const lines = (text) => text.split('\n').filter((line) => line).map((line) => line.split('\t'));

// What each writer has been told is saved, and what it has sent and heard nothing of.
class Writer {
  constructor(client, plan, number) { Object.assign(this, { client, plan, number, told: [], evaluated: [], sent: 0 }); }
  async form(address) { return forms_in((await this.client.get(address)).body).find((form) => form.inputs.some((one) => ['title', 'outcome'].includes(one.name))); }
  // A goal of its own, so that the writers meet in the plan and not in one row.
  async make_goal() {
    const form = await this.form(`${this.plan}/goals/new?area=health`);
    const answer = await this.client.post(form.action, filled(form, { title: `skrivar ${this.number} nr 0`, area: 'health', status: 'in_progress' }));
    assert.equal(answer.status, 303, `the goal of writer ${this.number}`);
    this.goal = `${this.plan}/goals/${/#g-([0-9a-f]{32})/.exec(answer.headers.location)[1]}`;
    this.told.push(0);
  }
  async write_until_it_dies() {
    try {
      for (;;) {
        const form = await this.form(`${this.goal}/edit`);
        const number = ++this.sent;
        const saved = await this.client.post(form.action, filled(form, { title: `skrivar ${this.number} nr ${number}` }));
        if (saved.status === 303) this.told.push(number);
        const sheet = await this.form(`${this.goal}/evaluations/new`);
        const words = `vurdert ${this.number} nr ${number}.`;
        const evaluated = await this.client.post(sheet.action, filled(sheet, { outcome: 'partly_reached', words }));
        if (evaluated.status === 303) this.evaluated.push(words);
      }
    } catch (gone) {
      if (!/ECONNRESET|ECONNREFUSED|EPIPE|socket hang up/.test(`${gone.code} ${gone.message}`)) throw gone;
    }
  }
}

async function everything_told_is_there(samtak, all) {
  const words = new Set(rows(samtak, "SELECT words FROM evaluation WHERE words LIKE 'vurdert %'").map(([one]) => one));
  const titles = new Map(rows(samtak, "SELECT id, title FROM goal WHERE title LIKE 'skrivar %'"));
  for (const writer of all) {
    assert.deepEqual(writer.evaluated.filter((one) => !words.has(one)), [], 'evaluations that were said to be saved');
    const title = titles.get(writer.goal.split('/').at(-1));
    const number = Number(/nr (\d+)$/.exec(title)[1]);
    assert.ok(number >= writer.told.at(-1) && number <= writer.sent, `writer ${writer.number} was told ${writer.told.at(-1)}, sent ${writer.sent}, and "${title}" stands there`);
    writer.told.push(number); // in flight when the server died, and saved
  }
  const half = rows(samtak, `SELECT g.id, g.version, g.title, h.title FROM goal g LEFT JOIN goal_history h ON h.goal_id = g.id AND h.version = g.version
    WHERE h.title IS NULL OR h.title <> g.title OR h.status <> g.status UNION ALL
    SELECT g.id, g.version, g.title, '' FROM goal g WHERE g.version <> (SELECT count(*) FROM goal_history h WHERE h.goal_id = g.id) UNION ALL
    SELECT p.id, p.running, '', '' FROM plan p WHERE p.running < (SELECT coalesce(max(h.running), 0) FROM goal_history h JOIN goal g ON g.id = h.goal_id WHERE g.plan_id = p.id)`);
  assert.deepEqual(half, [], 'row and history disagree');
  const untold = rows(samtak, `SELECT e.id FROM evaluation e WHERE e.words LIKE 'vurdert %' AND NOT EXISTS
    (SELECT 1 FROM goal_history h WHERE h.goal_id = e.goal_id AND h.running = e.running)`);
  assert.deepEqual(untold, [], 'an evaluation without the change of its goal');
}

async function killed_again_and_again(t, engine) {
  const before = process.env.SAMTAK_TEST_ENGINE;
  process.env.SAMTAK_TEST_ENGINE = engine;
  const samtak = await start({ browser: false });
  process.env.SAMTAK_TEST_ENGINE = before ?? '';
  t.after(() => samtak.stop());
  const [staff, helper] = [await new PlainClient(samtak).log_in('ingvild'), await new PlainClient(samtak).log_in('ingvild')];
  const all = Array.from({ length: writers }, (_, i) => new Writer(i % 2 ? staff : helper, plan_of('sunnfjord', 'mari'), i));
  for (const writer of all) await writer.make_goal();
  for (let round = 0; round < kills; ++round) {
    const writing = all.map((writer) => writer.write_until_it_dies());
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700));
    await samtak.kill();
    await Promise.all(writing);
    await samtak.serve();
    await everything_told_is_there(samtak, all);
  }
  const saved = all.reduce((sum, writer) => sum + writer.told.length + writer.evaluated.length, 0);
  assert.ok(saved > writers * kills / 2, `only ${saved} were saved: nothing was tried`);
  t.diagnostic(`${saved} acknowledged changes`);
}

// In the middle of one save: the moment of the kill is drawn anew, from before the form arrives until after the answer.
async function killed_in_the_middle_of_one(t) {
  const samtak = await start({ browser: false });
  t.after(() => samtak.stop());
  const writer = new Writer(await new PlainClient(samtak).log_in('ingvild'), plan_of('sunnfjord', 'mari'), 99);
  await writer.make_goal();
  let [acknowledged, lost] = [0, 0];
  for (let round = 0; round < kills; ++round) {
    const form = await writer.form(`${writer.goal}/edit`);
    const body = encoded(filled(form, { title: `skrivar 99 nr ${++writer.sent}` }));
    const answer = writer.client.request('POST', form.action, body).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
    await samtak.kill();
    const status = (await answer)?.status;
    if (status === 303) writer.told.push(writer.sent);
    acknowledged += status === 303 ? 1 : 0;
    await samtak.serve();
    await everything_told_is_there(samtak, [writer]);
    lost += writer.told.at(-1) < writer.sent ? 1 : 0;
    // what was not acknowledged can be sent again with the same form, and is there once
    const again = await writer.client.request('POST', form.action, body);
    assert.equal(again.status, 303);
    writer.told.push(writer.sent);
    await everything_told_is_there(samtak, [writer]);
  }
  t.diagnostic(`${acknowledged} acknowledged, ${lost} came too late`);
}

test('sqlite keeps every acknowledged change when the server is killed under load', (t) => killed_again_and_again(t, 'sqlite'));
test('postgres keeps every acknowledged change when the server is killed under load', (t) => killed_again_and_again(t, 'postgres'));
test('a save that is cut off is there whole or not at all, and can be sent again', killed_in_the_middle_of_one);
