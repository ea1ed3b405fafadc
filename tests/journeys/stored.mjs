// What stands in the databases behind a running Samtak, whichever engine they are in: for what no page shows.
import path from "node:path";
import { execFileSync } from "./harness.mjs";

const roomy = { encoding: "utf8", maxBuffer: 1 << 28 };
const told = ["access_log", "security_log", "draft", "plan_visit", "outbox", "notice", "done_form"]; // logs, drafts, and who looked when

// The first value of the first row. `place`: a municipality, or "directory". Each ? is filled in as a text.
export function value(samtak, place, sql, ...values) {
    const filled = sql.replaceAll("?", () => `'${String(values.shift()).replaceAll("'", "''")}'`);
    if (samtak.cluster) return execFileSync("psql", [postgres(samtak, place), "-Atqc", filled], roomy).split("\n")[0];
    const program = "import sqlite3, sys\nprint(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])";
    return execFileSync("python3", ["-c", program, sqlite(samtak, place), filled], roomy).trim();
}

// The id of the case around the one who is called so.
export function case_of(samtak, place, called) {
    return value(samtak, place, "SELECT c.id FROM coordination c JOIN person p ON p.id = c.person_id WHERE p.called = ?", called);
}

// Everything that is stored in a municipality's database, save what a mere look writes: a line for each row.
export function stored(samtak, place) { return samtak.cluster ? dumped(samtak, place) : read_out(samtak, place); }

function dumped(samtak, place) {
    const without = told.map((table) => `--exclude-table-data=${table}`);
    return execFileSync("pg_dump", [postgres(samtak, place), "--data-only", "--inserts", "--no-comments", ...without], roomy)
        // between two tables and after the last one stand comments and a word that is new in each dump (\unrestrict)
        .replace(/;\n\n+--\n-- (?:Data for Name|PostgreSQL database dump complete)[^]*?(?=INSERT INTO public\.|$)/g, ";\n")
        .split(/;\n+(?=INSERT INTO |$)/).map((line) => line.replace(/^[^]*?INSERT INTO public\.(\w+)/, 'INSERT INTO "$1"').replaceAll("\n", " "))
        .filter((line) => line.startsWith("INSERT INTO"));
}

function read_out(samtak, place) {
    const program = `
import sqlite3, sys
for line in sqlite3.connect(sys.argv[1]).iterdump():
    if line.startswith("INSERT") and line.split('"')[1] not in sys.argv[2:]:
        print(line.replace("\\n", " "))`;
    return execFileSync("python3", ["-c", program, sqlite(samtak, place), ...told], roomy).split("\n");
}

// The same when the jobs that a save has set going are done with it. What never comes to rest is said, instead of being waited for.
export async function settled(samtak, place) {
    let before = stored(samtak, place);
    for (let waits = 0; waits < 150; ++waits) {
        const busy = waits < 50 && waiting_events(samtak, place) > 0;
        await new Promise((resolve) => setTimeout(resolve, 200));
        const now = stored(samtak, place);
        if (!busy && now.join("\n") === before.join("\n")) return now;
        before = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = stored(samtak, place);
    throw new Error(`what is stored in ${place} never rests: ${differing(before, now).join("\n").slice(0, 2000)}`);
}

export function differing(before, now) {
    const [had, have] = [new Set(before), new Set(now)];
    return [...before.filter((row) => !have.has(row)).map((row) => `- ${row}`), ...now.filter((row) => !had.has(row)).map((row) => `+ ${row}`)];
}

function waiting_events(samtak, place) {
    return Number(value(samtak, place, "SELECT count(*) FROM outbox WHERE done_at IS NULL AND tries = 0 AND due <= ?",
        samtak.now().toISOString().replace("Z", "000Z")));
}

function sqlite(samtak, place) { return path.join(samtak.folder, "data", `${place}.db`); }
function postgres(samtak, place) { return samtak.cluster.replace("dbname=postgres", `dbname=samtak_${place}`); }
