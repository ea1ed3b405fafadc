// The measurements, each beside what it is compared with: ours and nginx take turns, so that a busy machine slows both alike.
import { Crowd } from "./crowd.mjs";
import { middle } from "./report.mjs";
import { csrf_in } from "./visitor.mjs";
import { wrk } from "./wrk.mjs";

// ours, theirs: targets of wrk. Each round's ratio is of that round's own two figures.
async function beside_nginx(ours, theirs, { rounds, seconds, least_bytes }) {
  const done = [];
  for (let round = 0; round < rounds; ++round) {
    const nginx = await wrk(theirs, { seconds: Math.ceil(seconds / 2), least_bytes });
    const samtak = await wrk(ours, { seconds, least_bytes });
    done.push({ ratio: samtak.per_second / nginx.per_second, samtak, nginx });
  }
  return middle(done);
}

export async function audited_plan(samtak, nginx, pace) {
  const { ratio, samtak: ours, nginx: theirs } = await beside_nginx(samtak.plans_target, nginx.of("plan.html"), { ...pace, least_bytes: samtak.plan_bytes * 0.95 });
  const named = { ratio, per_second: ours.per_second, p50_ms: ours.p50_ms, p99_ms: ours.p99_ms, cpu_us: ours.cpu_us };
  const flat = Object.entries(named).map(([name, number]) => [`audited_plan_${name}_${samtak.engine}`, number]);
  return { ...Object.fromEntries(flat), [`nginx_plan_per_second_${samtak.engine}`]: theirs.per_second };
}

export async function hello(samtak, nginx, pace) {
  const { ratio, samtak: ours, nginx: theirs } = await beside_nginx(samtak.hello_target, nginx.of("hello.html"), { ...pace, least_bytes: 1024 });
  return { hello_ratio: ratio, hello_per_second: ours.per_second, hello_p99_ms: ours.p99_ms, hello_cpu_us: ours.cpu_us, nginx_hello_per_second: theirs.per_second };
}

// Alone and in the crowd, turn by turn.
export async function crowded(samtak, { rounds, seconds }) {
  const kept = { hello: [], plan: [] };
  for (let round = 0; round < rounds; ++round) {
    const alone = { hello: await wrk(samtak.hello_target, { seconds }), plan: await wrk(samtak.plans_target, { seconds }) };
    const crowd = await Crowd.around(samtak.origin);
    const beside = { hello: await wrk(samtak.hello_target, { seconds }), plan: await wrk(samtak.plans_target, { seconds }) };
    await crowd.leave();
    for (const page of ["hello", "plan"]) kept[page].push({ ratio: beside[page].per_second / alone[page].per_second });
  }
  return { crowded_hello_kept: middle(kept.hello).ratio, crowded_plan_kept: middle(kept.plan).ratio };
}

// Each save is a new evaluation, the goal's new version and its line in the history, the plan's running number, the form's id
// and a notice to be sent, all in one transaction.
export async function evaluations(samtak, seconds) {
  const goals = [];
  for (const path of samtak.paths) {
    const { text } = await samtak.visitor.page(path);
    for (const [, goal] of text.matchAll(/goals\/([0-9a-f]{32})\/evaluations\/new/g)) goals.push(`${path}/goals/${goal}/evaluations`);
  }
  if (goals.length === 0) throw new Error("no goal can be evaluated");
  const form = await samtak.visitor.page(`${goals[0]}/new`);
  const words = "Det går bedre enn i forrige måned. Vi fortsetter slik og ser på det igjen sammen.";
  const fields = new URLSearchParams({ csrf: csrf_in(form.text), outcome: "partly_reached", words, next_on: "" }).toString();
  const told = await wrk(samtak.target("evaluations", [...new Set(goals)]), { seconds, script: "evaluate", fields });
  return { [`evaluations_per_second_${samtak.engine}`]: told.per_second, [`evaluations_p99_ms_${samtak.engine}`]: told.p99_ms };
}
