// No notice is lost and none is mailed twice, wherever the server is killed with SIGKILL; save the mail that was cut off between the mail server's
// yes and our note, which comes once more with the same Message-ID (docs/operations.md). Each round is one evaluation, held against one without a kill.
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cast_id, start } from '../journeys/harness.mjs';
import { PlainClient, filled, forms_in } from '../journeys/plain_client.mjs';

const place = 'sunnfjord';
const goal = `/${place}/plans/${cast_id(place, 'plan', 'mari')}/goals/${cast_id(place, 'goal', 'mari/1')}`;
const lease = 300; // seconds (src/jobs/worker.hpp)

// Rows of a query; SQLite through Python, which every machine that builds us has.
function rows(samtak, sql) {
  if (!samtak.cluster) {
    const program = 'import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print("\\t".join(map(str, row)))';
    return lines(execFileSync('python3', ['-c', program, path.join(samtak.folder, 'data', `${place}.db`), sql], { encoding: 'utf8' }));
  }
  return lines(execFileSync('psql', [samtak.cluster.replace('dbname=postgres', `dbname=samtak_${place}`), '-AtF', '\t', '-c', sql], { encoding: 'utf8' }));
}
const lines = (text) => text.split('\n').filter((line) => line).map((line) => line.split('\t'));

async function within(seconds, promise, what) {
  const late = new AbortController();
  const too_late = pause(seconds * 1000, undefined, { signal: late.signal }).then(() => assert.fail(`not within ${seconds} s: ${what}`), () => {});
  try { return await Promise.race([promise, too_late]); } finally { late.abort(); }
}

// A mail server that falls silent where it is told, on one connection, and calls `strike` there in the same tick.
class MailServer {
  constructor() { Object.assign(this, { seen: [], taken: [], sockets: new Set(), open: Promise.resolve() }); }
  async start() {
    this.server = net.createServer((socket) => this.talk(socket));
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = this.server.address().port;
  }
  stop() {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(resolve));
  }
  // Points: "DATA" nothing of the mail has come; "mail" all of it has come and no yes was said; "yes" was said this moment; "QUIT" the program has
  // read the yes. → the mail that was cut off
  silent_at(point, strike) { return new Promise((resolve) => { this.trap = { point, spring: (mail) => { strike(); resolve(mail); } }; }); }
  springs(point, talk) {
    if (this.trap?.point !== point) return false;
    talk.silent = true;
    this.trap.spring(talk.mail);
    this.trap = undefined;
    return true;
  }
  async talk(socket) {
    const talk = { socket, silent: false, inside: undefined, mail: undefined, say: (words) => socket.write(`${words}\r\n`) };
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => {}); // the other end was killed
    let left = '';
    socket.on('data', (piece) => {
      left += piece.toString('latin1');
      for (let end = left.indexOf('\r\n'); end >= 0; end = left.indexOf('\r\n')) {
        const line = left.slice(0, end);
        left = left.slice(end + 2);
        if (talk.silent) return;
        if (talk.inside) this.hear_mail(talk, line);
        else this.hear_command(talk, line);
      }
    });
    await this.open;
    talk.say('220 post.example.test');
  }
  hear_command(talk, line) {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'RCPT') talk.mail = { to: /<([^>]+)>/.exec(line)[1] };
    if ((command === 'DATA' || command === 'QUIT') && this.springs(command, talk)) return;
    if (command === 'DATA') talk.inside = [];
    if (command === 'DATA') talk.say('354 go on');
    else if (command === 'QUIT') talk.socket.end('221 bye\r\n');
    else talk.say('250 yes');
  }
  hear_mail(talk, line) {
    if (line !== '.') {
      talk.inside.push(line);
      return;
    }
    const text = talk.inside.join('\n');
    Object.assign(talk.mail, { id: /^Message-ID:\s*<([^>]+)>/im.exec(text)[1], from: /^From: (.*)/im.exec(text)[1] });
    talk.inside = undefined;
    this.seen.push(talk.mail);
    if (this.springs('mail', talk)) return;
    this.taken.push(talk.mail);
    talk.say('250 taken');
    this.springs('yes', talk);
  }
  times(id, list = this.taken) { return list.filter((mail) => mail.id === id).length; }
}

// One server on one engine, and what has been done on it: each round is one evaluation that tells all around the person.
class Rounds {
  constructor(samtak, post, writer) { Object.assign(this, { samtak, post, writer, all: [], written: 0 }); }
  async evaluate() {
    const form = forms_in((await this.writer.get(`${goal}/evaluations/new`)).body).find((one) => one.inputs.some((input) => input.name === 'outcome'));
    const answer = await this.writer.post(form.action, filled(form, { outcome: 'partly_reached', words: `vurdert nr ${++this.written}.` }));
    assert.equal(answer.status, 303);
  }
  // The one event that no round has yet.
  found() {
    const fresh = rows(this.samtak, "SELECT id, tries FROM outbox WHERE event = 'plan.goal_evaluated'").filter(([id]) => !this.all.some((round) => round.event === id));
    assert.equal(fresh.length, 1, 'what was acknowledged is to be told');
    const round = { event: fresh[0][0], tries: Number(fresh[0][1]), twice: undefined };
    this.all.push(round);
    return round;
  }
  notices(round) {
    return rows(this.samtak, `SELECT member_id, mail_state, id FROM notice WHERE event_id = '${round.event}' ORDER BY member_id`)
      .map(([member, state, id]) => ({ member, state, id: `${id}@example.test` }));
  }
  // The clock moves until nothing is left to do, as it would for one who only waits.
  async settled(round) {
    const left = `SELECT count(*) FROM outbox WHERE done_at IS NULL AND (id = '${round.event}' OR reference IN
      (SELECT 'notice=' || n.id || ';' FROM notice n WHERE n.event_id = '${round.event}'))`;
    for (let look = 1; rows(this.samtak, left)[0][0] !== '0'; ++look) {
      assert.ok(look < 150, `something is never told: ${JSON.stringify(this.notices(round))}`);
      if (look % 20 === 0) this.samtak.pass(lease + 1);
      await pause(100);
    }
  }
  async served_again() {
    await this.samtak.kill();
    await this.samtak.serve();
    this.samtak.pass(lease + 1);
  }
  async undisturbed() {
    await this.evaluate();
    const round = this.found();
    await this.settled(round);
    return round;
  }
  // → the round, and the mail that was on its way
  async killed_at(point) {
    const struck = this.post.silent_at(point, () => this.samtak.process.child.kill('SIGKILL'));
    this.post.open = this.evaluate(); // no mail before the deed is acknowledged
    const cut = await within(20, Promise.all([struck, this.post.open]).then(([mail]) => mail), `a mail as far as ${point}`);
    await this.samtak.kill();
    return { round: this.found(), cut };
  }
  told_as_without_a_kill(round) {
    const told = (one) => this.notices(one).map(({ member, state }) => `${member} ${state}`);
    assert.deepEqual(told(round), told(this.all[0]));
  }
  // Every mail of this municipality so far: what an earlier one should not have sent has come by now, for the longest due goes first.
  each_mail_came_once() {
    const count = {};
    for (const { id, from } of this.post.taken) if (from.includes('Sunnfjord')) count[id] = (count[id] ?? 0) + 1;
    const sent = rows(this.samtak, "SELECT id FROM notice WHERE mail_state = 'sent'").map(([id]) => `${id}@example.test`);
    const expected = Object.fromEntries(sent.map((id) => [id, this.all.some((round) => round.twice === id) ? 2 : 1]));
    assert.deepEqual(count, expected);
  }
}

for (const engine of ['sqlite', 'postgres']) describe(engine, () => {
  let samtak, post, rounds;
  before(async () => {
    post = new MailServer();
    await post.start();
    const engine_before = process.env.SAMTAK_TEST_ENGINE;
    process.env.SAMTAK_TEST_ENGINE = engine;
    samtak = await start({ browser: false, mail_port: post.port });
    process.env.SAMTAK_TEST_ENGINE = engine_before ?? '';
    rounds = new Rounds(samtak, post, await new PlainClient(samtak).log_in('sondre'));
  });
  after(async () => {
    await samtak?.stop();
    await post.stop();
  });

  it(`L11_what_is_noted_as_sent_never_goes_again_after_a_kill_${engine}`, async () => {
    const round = await rounds.undisturbed();
    const sent = rounds.notices(round).filter(({ state }) => state === 'sent');
    assert.ok(sent.length >= 2, 'several are told by mail');
    await rounds.served_again();
    await rounds.undisturbed();
    rounds.each_mail_came_once();
  });

  it(`L11_a_deed_acknowledged_just_before_a_kill_is_told_and_mailed_once_${engine}`, async () => {
    for (let tried = 0, untouched = false; !untouched; ++tried) { // the worker looks once a second: it may have been quicker
      assert.ok(tried < 5, 'the worker was always quicker');
      await rounds.evaluate();
      await samtak.kill();
      const round = rounds.found();
      untouched = round.tries === 0 && rounds.notices(round).length === 0;
      await rounds.served_again();
      await rounds.settled(round);
      rounds.told_as_without_a_kill(round);
      rounds.each_mail_came_once();
    }
  });

  for (const point of ['DATA', 'mail'])
    it(`L11_a_mail_that_was_cut_off_before_the_mail_servers_yes_comes_once_${point}_${engine}`, async () => {
      const { round, cut } = await rounds.killed_at(point);
      const told = rounds.notices(round).filter(({ state }) => state !== 'none');
      assert.ok(told.length >= 2 && told.every(({ id, state }) => state === 'waiting' && post.times(id) === 0), JSON.stringify(told));
      await rounds.served_again();
      await rounds.settled(round);
      rounds.told_as_without_a_kill(round);
      rounds.each_mail_came_once();
      if (point === 'mail') assert.equal(post.times(cut.id, post.seen), 2, 'the second try is the same mail');
    });

  for (const point of ['yes', 'QUIT'])
    it(`L11_a_mail_that_was_cut_off_after_the_mail_servers_yes_comes_again_as_the_same_${point}_${engine}`, async () => {
      for (let tried = 0, noted = true; noted; ++tried) { // the note may have been quicker: then it must not come again
        assert.ok(tried < 5, 'the note was always quicker');
        const { round, cut } = await rounds.killed_at(point);
        assert.equal(post.times(cut.id), 1);
        noted = rounds.notices(round).find(({ id }) => id === cut.id).state === 'sent';
        if (!noted) round.twice = cut.id;
        await rounds.served_again();
        await rounds.settled(round);
        rounds.told_as_without_a_kill(round);
        rounds.each_mail_came_once();
        const to = post.taken.filter(({ id }) => id === cut.id).map((mail) => mail.to);
        assert.deepEqual([...new Set(to)], [cut.to]);
      }
    });

  it(`L11_after_all_kills_each_notice_stands_once_in_the_product_and_nothing_more_is_mailed_${engine}`, async () => {
    await rounds.served_again();
    await rounds.undisturbed();
    rounds.each_mail_came_once();
    for (const user of ['mari', 'ingvild']) {
      const mailed = new Set(post.taken.filter(({ to }) => to === `${user}@example.test`).map(({ id }) => id.split('@')[0]));
      assert.equal(mailed.size, rounds.all.length, `${user} was told of each evaluation`);
      const reader = await new PlainClient(samtak).log_in(user);
      const shown = Array.from((await reader.get(`/${place}/notices`)).body.matchAll(/href="[^"]*\/n\/([^"/]+)"/g), ([, id]) => id);
      assert.deepEqual(shown.filter((id) => mailed.has(id)).sort(), [...mailed].sort(), user);
    }
  });
});
