// A real mail server for a journey: Debian's exim4 (tests/mail/start_exim.sh), and what came into its Maildir, read as a mail program reads it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { root } from "./harness.mjs";

function free_port() {
    return new Promise((resolve) => {
        const server = net.createServer().listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => resolve(port)); });
    });
}

function decoded(text, encoding, type = "") {
    const charset = /charset="?iso-8859-1/i.test(type) ? "latin1" : "utf8"; // the shortest that holds the text is chosen
    if (/base64/i.test(encoding)) return Buffer.from(text, "base64").toString(charset);
    if (!/quoted-printable/i.test(encoding)) return text;
    const bytes = text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString(charset);
}

function word(text) { // RFC 2047
    return text.replace(/\?=\s+=\?/g, "?==?").replace(/=\?([\w-]+)\?([QB])\?([^?]*)\?=/gi, (_, charset, kind, body) => {
        const bytes = kind.toUpperCase() === "B" ? Buffer.from(body, "base64")
            : Buffer.from(body.replace(/_/g, " ").replace(/=([0-9A-F]{2})/gi, (__, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1");
        return bytes.toString(/utf-8/i.test(charset) ? "utf8" : "latin1");
    });
}

function part(source) {
    const end = source.indexOf("\n\n");
    const headers = {};
    for (const line of source.slice(0, end).replace(/\n[ \t]+/g, " ").split("\n")) {
        const at = line.indexOf(":");
        headers[line.slice(0, at).toLowerCase()] = word(line.slice(at + 1).trim());
    }
    const type = headers["content-type"] ?? "text/plain";
    const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
    const body = source.slice(end + 2);
    if (!boundary) return { headers, type, text: decoded(body, headers["content-transfer-encoding"] ?? "", type) };
    const parts = body.split(`--${boundary}`).slice(1, -1).map((one) => part(one.replace(/^\n/, "").replace(/\n$/, "")));
    return { headers, type, parts };
}

// The lines of a calendar with one event, unfolded: { UID: "…", ATTENDEE: "mailto:…" }, and `parameters` of each.
export function calendar_in(text) {
    const lines = text.replace(/\r\n/g, "\n").replace(/\n[ \t]/g, "").trim().split("\n");
    const found = { lines, parameters: {} };
    for (const line of lines) {
        const [, name, parameters, value] = /^([A-Z-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line);
        if (name === "BEGIN" || name === "END") continue;
        found[name] = value.replace(/\\n/g, "\n").replace(/\\([,;\\])/g, "$1");
        found.parameters[name] = parameters;
    }
    return found;
}

// `refused`: a name before the @ that it refuses for good.
// `bounced`: a name that it takes mail for, and then sends it back.
export async function start_mailbox({ refused = "refused", bounced = "bounced" } = {}) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samtak-mailbox-"));
    fs.chmodSync(folder, 0o755);
    const port = await free_port();
    const child = spawn(path.join(root, "tests/mail/start_exim.sh"), [folder, String(port), refused, bounced], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((resolve, reject) => {
        child.stdout.on("data", (piece) => { if (String(piece).includes("ready")) resolve(); });
        child.on("exit", (code) => reject(new Error(`exim ended with ${code}`)));
    });
    const inbox = path.join(folder, "Maildir/new");
    const mailbox = {
        port,
        returns: path.join(folder, "Returns"),
        // Every mail so far, in the order it came.
        mails() {
            return fs.readdirSync(inbox).map((name) => path.join(inbox, name)).map((file) => ({ file, at: fs.statSync(file).mtimeMs }))
                .sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1)).map(({ file }) => {
                    const source = fs.readFileSync(file, "utf8").replace(/\r\n/g, "\n");
                    const whole = part(source);
                    const by_type = (type) => whole.parts?.find((one) => one.type.startsWith(type));
                    const calendar = by_type("text/calendar");
                    return { source, headers: whole.headers, to: whole.headers["x-envelope-to"], subject: whole.headers.subject, type: whole.type,
                        text: (by_type("text/plain") ?? whole).text, calendar_type: calendar?.type, calendar: calendar && calendar_in(calendar.text) };
                });
        },
        // Waits until this one has got so many mails with a calendar.
        async invitations(to, count) {
            for (let wait = 0; ; ++wait) {
                const theirs = mailbox.mails().filter((mail) => mail.to === to && mail.calendar);
                if (theirs.length >= count || wait > 150) return theirs;
                await new Promise((resolve) => setTimeout(resolve, 100));
            }
        },
        async stop() {
            const gone = new Promise((resolve) => child.once("exit", resolve));
            child.kill("SIGTERM");
            await gone;
            fs.rmSync(folder, { recursive: true, force: true });
        },
    };
    return mailbox;
}
