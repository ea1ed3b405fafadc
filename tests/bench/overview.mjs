// The coordinating unit's overview over 2,000 cases with five years of history, and the access log with ten million lines: one visitor, one
// page after the other, as when somebody opens it in the morning. What is measured is the answer on this machine: server time and a socket.
import { Samtak } from "./samtak.mjs";

const middle_of = (numbers) => [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1];

async function milliseconds(visitor, path, { times, least_bytes }) {
  const taken = [];
  for (let round = -2; round < times; ++round) { // two to warm up, as for the plan page
    const began = performance.now();
    const { bytes } = await visitor.page(path);
    if (round >= 0) taken.push(performance.now() - began);
    if (bytes.length < least_bytes) throw new Error(`${path}: ${bytes.length} bytes, not the page`);
  }
  return middle_of(taken);
}

// Pages deep inside: the first and each of the tenth parts of the five years that the lines are spread over.
async function log_pages(samtak, log, { times }) {
  const key = (days) => `${log}?before=${encodeURIComponent(`${new Date(Date.now() - days * 86400000).toISOString().slice(0, 19)}.000000Z`)}&id=0`;
  const deep = [];
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) deep.push(await milliseconds(samtak.visitor, key(1825 * part), { times: Math.ceil(times / 2), least_bytes: 5000 }));
  return { first: await milliseconds(samtak.visitor, log, { times, least_bytes: 5000 }), deep: Math.max(...deep) };
}

// pace: { plans, times, log_lines }. The databases go with the folder; PostgreSQL's with the next ones made there.
export async function overview(folder, engine, pace, to_stop) {
  const samtak = new Samtak(folder, engine, pace.plans, ["--years", "5", "--log-lines", String(pace.log_lines)]);
  to_stop.push(samtak);
  const making = await samtak.start();
  await samtak.log_in();
  samtak.settle();
  const measured = {};
  const town = `/${samtak.municipality}/overview`;
  measured[`overview_ms_${engine}`] = await milliseconds(samtak.visitor, town, { times: pace.times, least_bytes: 15000 });
  measured[`overview_list_ms_${engine}`] = await milliseconds(samtak.visitor, `${town}/cases?need=silent`, { times: pace.times, least_bytes: 5000 });
  measured[`figures_ms_${engine}`] = await milliseconds(samtak.visitor, `${town}/figures`, { times: pace.times, least_bytes: 10000 });
  await samtak.log_in("owner");
  const { text } = await samtak.visitor.page(`/${samtak.municipality}/`);
  const own = new RegExp(`/${samtak.municipality}/coordinations/[0-9a-f]{32}`).exec(text)?.[0];
  if (!own) throw new Error("the owner's page leads to no case");
  const pages = await log_pages(samtak, `${own}/access-log`, pace);
  measured[`access_log_page_ms_${engine}`] = pages.first;
  measured[`access_log_deep_page_ms_${engine}`] = pages.deep;
  process.stderr.write(`${engine}: made in ${Math.round(making)} s\n`);
  await samtak.stop();
  return measured;
}
