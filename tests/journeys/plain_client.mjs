// A browser without a screen: cookies, links and forms over plain HTTP. For tests that send what no browser would send.
import http from "node:http";
import { password } from "./harness.mjs";

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

// A string becomes UTF-8, a Buffer goes as it is: so a field can hold bytes that are no UTF-8.
const percent = (value) => Array.from(Buffer.from(value), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
export const encoded = (fields) => fields.map(([name, value]) => `${percent(name)}=${percent(value)}`).join("&");

export function unescaped(html) {
    return html.replace(/&#(\d+);/g, (all, code) => String.fromCodePoint(Number(code))).replace(/&quot;/g, '"').replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}
export const plain_text = (html) => unescaped(html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " "));

function attributes(tag) {
    const found = {};
    for (const [, name, , value] of tag.matchAll(/([a-z][a-z-]*)(="([^"]*)")?/g)) found[name] ??= value === undefined ? "" : unescaped(value);
    return found;
}

// Every form of a page: where it goes, its fields as [name, value], and each field that one can write or choose in.
export function forms_in(html) {
    return Array.from(html.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs), ([, tag, inside]) => {
        const { action, method = "get" } = attributes(tag);
        const form = { action, method, fields: [], inputs: [], buttons: [], html: inside };
        for (const [, input, kind, rest, body] of inside.matchAll(/<input\b([^>]*)>|<(textarea|select|button)\b([^>]*)>([^]*?)<\/\2>/g))
            add(form, kind ?? "input", attributes(input ?? rest), body ?? "");
        return form;
    });
}

function add(form, kind, own, body) {
    const { name, value = "on", type = kind } = own;
    if (kind === "button") {
        form.buttons.push(own);
        return;
    }
    if (!name) return;
    const input = form.inputs.find((one) => one.name === name) ?? { name, type, id: own.id, values: [] };
    if (!form.inputs.includes(input)) form.inputs.push(input);
    if (kind === "textarea") form.fields.push([name, unescaped(body.replace(/^\n/, ""))]);
    else if (kind === "select") choose(form, input, body);
    else if (type === "radio" || type === "checkbox") {
        input.values.push(value);
        if ("checked" in own) form.fields.push([name, value]);
    } else form.fields.push([name, own.value ?? ""]);
    const limit = new RegExp(`id="${own.id}"[^]*?</ds-field>`).exec(form.html)?.[0].match(/data-limit="(\d+)"/);
    if (limit) input.most = Number(limit[1]);
}

function choose(form, input, body) {
    const options = Array.from(body.matchAll(/<option ([^>]*)>/g), ([, tag]) => attributes(tag));
    input.values = options.map((one) => one.value);
    form.fields.push([input.name, (options.find((one) => "selected" in one) ?? options[0])?.value ?? ""]);
}

export class PlainClient {
    constructor(samtak) { this.samtak = samtak; this.cookies = new Map(); }

    // → { status, headers, body, path }; never follows
    request(method, path, body, headers = {}) {
        const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join("; ");
        const all = { ...(cookie ? { cookie } : {}), "accept-language": "nb", ...headers };
        if (body !== undefined) all["content-length"] = Buffer.byteLength(body);
        if (body !== undefined && !("content-type" in all)) all["content-type"] = "application/x-www-form-urlencoded";
        return new Promise((resolve, reject) => {
            const sent = http.request(new URL(path, this.samtak.origin), { method, headers: all, agent }, (answer) => {
                const pieces = [];
                answer.on("data", (piece) => pieces.push(piece));
                answer.on("error", reject);
                answer.on("end", () => {
                    this.keep(answer.headers["set-cookie"] ?? []);
                    resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces).toString(), path });
                });
            });
            sent.on("error", reject);
            sent.end(body);
        });
    }
    keep(lines) {
        for (const line of lines) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
            this.cookies.set(name, value);
        }
    }
    get(path) { return this.request("GET", path); }
    post(path, fields, headers) { return this.request("POST", path, encoded(fields), headers); }

    async log_in(user, { new_code = true } = {}) {
        if (new_code) this.samtak.pass(31); // a code is good once
        const first = forms_in((await this.get("/login/password")).body).find((form) => form.inputs.some((one) => one.name === "password"));
        const taken = await this.post("/login/password", filled(first, { user_name: user, password }));
        if (taken.status !== 303) throw new Error(`${user}: ${taken.status} at the password`);
        const page = (await this.get("/login/code")).body;
        const second = forms_in(page).find((form) => form.inputs.some((one) => one.name === "code"));
        const done = await this.post("/login/code", filled(second, { code: /demo-code"[^>]*>(\d{6})/.exec(page)[1] }));
        if (done.status !== 303) throw new Error(`${user}: ${done.status} at the code`);
        return this;
    }
}

// The form's fields with some of them set anew; one that isn't there is added.
export function filled(form, values) {
    const fields = form.fields.filter(([name]) => !(name in values));
    for (const [name, value] of Object.entries(values)) if (value !== undefined) fields.push([name, value]);
    return fields;
}
