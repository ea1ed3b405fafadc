// The product under measurement: a release build with generated plans, on one of the two engines, as bin/run would start it.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Visitor, csrf_in } from "./visitor.mjs";

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../..");
const binary = process.env.SAMTAK_BINARY ?? path.join(root, "build/release/samtak");

// One session asks far more often than a person does, so the limit per session is lifted; all else is as delivered.
function settings(folder, postgres) {
  const storage = postgres ? `postgres = "${postgres}"\nkeys = "${folder}/keys"` : `folder = "${folder}/data"`;
  return `mode = "demo"\n[server]\nport = 0\nrequests_per_second = 1000000.0\nburst = 1000000.0\n[storage]\n${storage}\n`;
}

// Databases for the directory and each municipality in the cluster that tests/postgres.sh has made; how Samtak reaches them.
function make_databases() {
  const connection = process.env.SAMTAK_TEST_POSTGRES;
  if (!connection) throw new Error("SAMTAK_TEST_POSTGRES isn't set: start with bin/bench");
  const municipalities = fs.readdirSync(path.join(root, "municipalities")).filter((name) => fs.existsSync(path.join(root, "municipalities", name, "profile.toml")));
  for (const name of ["directory", ...municipalities]) {
    execFileSync("psql", [connection, "-qc", `DROP DATABASE IF EXISTS samtak_${name} WITH (FORCE)`], { stdio: ["ignore", "inherit", "ignore"] });
    execFileSync("psql", [connection, "-qc", `CREATE DATABASE samtak_${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`]);
  }
  return connection.replace("dbname=postgres", "dbname=samtak_{database}");
}

export class Samtak {
  // made: further words for `samtak demo` when the plans are made: years of history, lines in the log
  constructor(folder, engine, plans, made = []) {
    this.folder = path.join(folder, made.length > 0 ? `${engine}-years` : engine);
    this.engine = engine;
    this.plans = plans;
    this.made = made;
    this.settings = path.join(this.folder, "samtak.toml");
    fs.mkdirSync(this.folder, { recursive: true });
    this.postgres = engine === "postgres" ? make_databases() : undefined;
    fs.writeFileSync(this.settings, settings(this.folder, this.postgres));
    for (const step of this.postgres ? ["keys", "migrate"] : []) execFileSync(binary, [step, "--settings", this.settings]);
  }

  // Answers the seconds from the start of the program until it answers.
  async start() {
    const began = performance.now();
    this.child = spawn(binary, ["demo", "--plans", String(this.plans), ...this.made, "--settings", this.settings], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PORT: "", HOST: "" } });
    let complained = "";
    this.child.stderr.on("data", (piece) => { complained += piece; });
    this.origin = await new Promise((resolve, reject) => {
      this.child.stdout.on("data", (piece) => {
        const found = /on (http:\/\/[\d.]+:\d+)/.exec(piece);
        if (found) resolve(found[1]);
      });
      this.child.on("error", reject);
      this.child.on("exit", (code) => reject(new Error(`samtak ended with ${code}: ${complained}`)));
    });
    const visitor = new Visitor(this.origin);
    await visitor.page("/health");
    visitor.leave();
    return (performance.now() - began) / 1000;
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await gone;
  }

  // What autovacuum does within a minute of the first plans, so that no run depends on when it came by.
  settle() {
    if (this.postgres) for (const name of ["directory", this.municipality]) execFileSync("psql", [this.postgres.replace("{database}", name), "-qc", "VACUUM ANALYZE"]);
  }

  memory_mb() { return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.child.pid}/status`, "utf8"))[1]) / 1024; }

  async log_in(user_name = "bench") {
    this.visitor = new Visitor(this.origin);
    await this.visitor.log_in(user_name);
    const home = await this.visitor.ask("/login");
    this.municipality = /^\/([a-z]+)\//.exec(home.location)[1];
  }

  // A target for wrk that spreads over these paths.
  target(name, paths) {
    const addresses = path.join(this.folder, `${name}.addresses`);
    fs.writeFileSync(addresses, paths.map((one) => `${one}\n`).join(""));
    return { origin: this.origin, addresses, cookie: this.visitor.cookie, pids: [this.child.pid] };
  }

  // Every plan's path as the start page lists them, in an order that is the same each time and follows none of the database's.
  async plan_paths() {
    const { text } = await this.visitor.page(`/${this.municipality}/`);
    const paths = [...new Set(text.match(new RegExp(`/${this.municipality}/plans/[0-9a-f]{32}(?=")`, "g")))];
    if (paths.length !== this.plans) throw new Error(`the start page lists ${paths.length} plans, not ${this.plans}`);
    const key = (text) => createHash("sha256").update(text).digest("hex");
    return paths.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}
