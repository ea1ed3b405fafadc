// What must never lie in the open (law.md R5.06, D4): the raw database files, the log and the delivered mail are searched for every number of
// the cast, for passwords, keys of one-time codes and session cookies, after a day's work with all of them.
import { after, describe, it } from "node:test";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { assert, password, root, start } from "./harness.mjs";
import { PlainClient, filled, forms_in, plain_text } from "./plain_client.mjs";
import { crawl } from "./crawl.mjs";

const cast_files = fs.readdirSync(path.join(root, "tests/cast")).filter((name) => name.endsWith(".toml")).map((name) => fs.readFileSync(path.join(root, "tests/cast", name), "utf8"));
const cast_numbers = cast_files.flatMap((text) => Array.from(text.matchAll(/^\s*number = "(\d{11})"/gm), ([, number]) => number));
const cast_names = cast_files.flatMap((text) => Array.from(text.matchAll(/^\s*name = "([^"]+)"/gm), ([, name]) => name)).flatMap((name) => name.split(" ")).filter((name) => name.length > 3);
const new_number = "01818000010"; // synthetic, check digits right
const wrong_number = "01818000011";
const own_password = "hest kaffi fjord 7";

// Takes every mail there is; what a mail server would have been told.
function mailbox() {
    const mails = [];
    const server = net.createServer((socket) => {
        let [text, in_mail] = ["", false];
        socket.write("220 prøve\r\n");
        socket.on("error", () => {});
        socket.on("data", (piece) => {
            text += piece.toString("latin1");
            for (let end; (end = text.indexOf(in_mail ? "\r\n.\r\n" : "\r\n")) >= 0;) {
                const line = text.slice(0, end);
                text = text.slice(end + (in_mail ? 5 : 2));
                if (in_mail) mails.push(line);
                in_mail = !in_mail && /^DATA/i.test(line);
                socket.write(in_mail ? "354 \r\n" : /^QUIT/i.test(line) ? "221 \r\n" : "250 \r\n");
            }
        });
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ mails, port: server.address().port, close: () => server.close() })));
}

function base32_bytes(key) {
    const bits = [...key].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
    return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

// As text, with its usual space, and as the database's dump writes bytes.
function shapes(secret) {
    const bytes = Buffer.isBuffer(secret) ? secret : Buffer.from(secret);
    const all = [bytes, Buffer.from(bytes.toString("hex")), Buffer.from(bytes.toString("hex").toUpperCase()), Buffer.from(bytes.toString("base64").replace(/=+$/, ""))];
    if (/^\d{11}$/.test(secret)) all.push(Buffer.from(`${secret.slice(0, 6)} ${secret.slice(6)}`), Buffer.from(`${secret.slice(0, 6)}%20${secret.slice(6)}`));
    return all;
}

// Everything that is stored, byte by byte: SQLite's files with their logs; PostgreSQL's files and its own dump.
function stored_bytes(samtak) {
    const read_all = (folder, wanted) => fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const name = path.join(folder, entry.name);
        return entry.isDirectory() ? read_all(name, wanted) : entry.isFile() && wanted(name) ? [{ name, bytes: fs.readFileSync(name) }] : [];
    });
    if (!samtak.cluster) return read_all(path.join(samtak.folder, "data"), (name) => /\.db(-wal|-shm)?$/.test(name));
    const folder = /host=(\S+)/.exec(samtak.cluster)[1];
    execFileSync("psql", [samtak.cluster, "-qc", "CHECKPOINT"]);
    const dump = { name: "pg_dumpall", bytes: execFileSync("pg_dumpall", ["-h", folder, "-U", "postgres"], { maxBuffer: 1 << 28 }) };
    return process.getuid() === 0 ? [dump, ...read_all(path.join(folder, "data"), (name) => /\/(base|pg_wal)\//.test(name))] : [dump];
}

async function sent(client, page, pick, values) {
    const form = forms_in((await client.get(page)).body).find((one) => one.inputs.some((input) => input.name === pick));
    return client.post(form.action, filled(form, values));
}

// A day: number registered, mistyped and typed in wrong places, somebody invited who makes a login, goals evaluated, everything read.
async function a_day(samtak) {
    const clients = [];
    for (const user of ["ingvild", "mari", "sondre"]) {
        const client = await new PlainClient(samtak).log_in(user);
        clients.push(client);
        client.found = await crawl(client);
        assert.ok(client.found.pages.length > 10, `${user} reads`);
    }
    const [ingvild] = clients;
    const person = { name: "Prøve Person", legal_basis: "hol-7-2", address_protection: "none" };
    assert.equal((await sent(ingvild, "/sunnfjord/people/new", "number", { ...person, number: wrong_number })).status, 422);
    assert.equal((await sent(ingvild, "/sunnfjord/people/new", "number", { ...person, number: new_number })).status, 303);
    for (const [user_name, typed] of [[new_number, password], ["ingvild", own_password]])
        assert.equal((await sent(new PlainClient(samtak), "/login/password", "password", { user_name, password: typed })).status, 422);
    for (const client of clients)
        for (const { path: page } of client.found.pages.filter((one) => /\/goals\/\w+\/evaluations\/new$/.test(one.path)).slice(0, 2))
            assert.equal((await sent(client, page, "outcome", { outcome: "partly_reached", words: "Det går betre no." })).status, 303, page);
    const key = await enrolled(samtak, ingvild);
    return { clients, key };
}

async function enrolled(samtak, ingvild) {
    const page = ingvild.found.pages.find((one) => one.path.endsWith("/care-team/new")).path;
    const made = await sent(ingvild, page, "function_words", { member: "", name: "Åse Prøve", title: "lærar", function: "other", function_words: "Skule", to: "2027-06-01" });
    const invitation = /\/sunnfjord\/invitations\/[0-9a-f]{32}/.exec(made.body)[0];
    const invited = new PlainClient(samtak);
    const next = await sent(invited, invitation, "user_name", { user_name: "aase.prove", password: own_password });
    const shown = (await invited.get(next.headers.location)).body;
    const key = /id="code-key"[^>]*>([A-Z2-7 ]+)</.exec(shown)[1].replaceAll(" ", "");
    assert.equal((await sent(invited, next.headers.location, "code", { code: /demo-code"[^>]*>(\d{6})/.exec(shown)[1] })).status, 303);
    return { key, invitation: invitation.split("/").at(-1) };
}

for (const engine of ["sqlite", "postgres"]) {
    describe(engine, async () => {
        let samtak, mail;
        after(async () => { await samtak?.stop(); mail?.close(); });

        it("R5_06_D4_no_number_password_key_or_cookie_lies_in_the_open", async () => {
            mail = await mailbox();
            const before = process.env.SAMTAK_TEST_ENGINE;
            process.env.SAMTAK_TEST_ENGINE = engine;
            samtak = await start({ browser: false, mail_port: mail.port });
            process.env.SAMTAK_TEST_ENGINE = before ?? "";
            const { clients, key } = await a_day(samtak);
            for (let wait = 0; mail.mails.length < 3 && wait < 150; ++wait) await new Promise((resolve) => setTimeout(resolve, 100));
            assert.ok(mail.mails.length >= 3, `${mail.mails.length} mails came`);
            assert.ok(cast_numbers.length >= 5);

            const secrets = [...cast_numbers, new_number, wrong_number, password, own_password, key.key, base32_bytes(key.key), key.invitation];
            for (const client of clients) for (const value of client.cookies.values()) if (value.length > 20) secrets.push(value);
            const places = [...stored_bytes(samtak), { name: "the log", bytes: Buffer.from(samtak.log()) }, { name: "the mail", bytes: Buffer.from(mail.mails.join("\n"), "latin1") }];
            assert.ok(places.some((place) => place.bytes.includes("Det går betre no.")), "what isn't secret is found: the search works");
            const found = places.flatMap((place) => secrets.filter((secret) => shapes(secret).some((shape) => place.bytes.includes(shape))).map((secret) => `${secret} in ${place.name}`));
            assert.deepEqual(found, []);
        });

        it("D4_L11_the_mail_says_no_name_and_no_reason", () => {
            assert.ok(mail.mails.length >= 3 && cast_names.length > 50);
            for (const one of mail.mails) {
                const said = plain_text(one.replace(/=\r\n/g, "").replace(/^(To|Received|Message-ID): .*(\r\n[ \t].*)*\r\n/gim, ""));
                for (const word of [...cast_names, "evaluer", "vurder", "helse", "individuell", "koordinator"]) assert.ok(!said.includes(word), `${word} in ${said}`);
            }
        });
    });
}
