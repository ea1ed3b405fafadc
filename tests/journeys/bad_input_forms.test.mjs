// Issue 1 § 7, of whole forms: without their token, from another, too large, of another kind, with ids that aren't there or another
// municipality's, with a version that has passed, with hidden fields that somebody has changed.
import { after, before, describe, it } from "node:test";
import { randomBytes } from "node:crypto";
import { assert, start } from "./harness.mjs";
import { PlainClient, encoded, filled, forms_in, plain_text } from "./plain_client.mjs";
import { crawl, kind_of, kinds_of_forms } from "./crawl.mjs";
import { is_written, sensible_values } from "./bad_fields.mjs";
import { settled, stored } from "./stored.mjs";

let samtak;
before(async () => { samtak = await start({ browser: false }); });
after(() => samtak.stop());

const fresh = () => randomBytes(16).toString("hex");
const value_of = (form, name) => form.fields.find(([one]) => one === name)?.[1];
const main_of = (answer) => plain_text(/<main[^]*<\/main>/.exec(answer.body)?.[0] ?? answer.body);
const takes_away = (one) => Number(/\/(withdrawal|block|ending|renewal)$/.test(one.form.action));
const none = (faults) => assert.equal(faults.length, 0, faults.join("\n"));

// The sensible form with a mark in its first text, so that one can see whether it is kept or saved.
function marked(form) {
    const written = form.inputs.find((input) => is_written(input) && input.most >= 40);
    const mark = `merke${fresh().slice(0, 8)}`;
    return { mark: written && mark, fields: filled(form, { ...sensible_values(form), ...(written ? { [written.name]: mark } : {}), once: fresh() }) };
}

// Thirty refusals in ten minutes stop a session (D2), which is right and in the way here.
class Patient {
    constructor(client) { this.client = client; this.refused = 0; }
    async ask(method, path, body) {
        if (++this.refused % 25 === 0) {
            samtak.pass(601);
            await this.client.get("/sunnfjord/settings"); // so that the session isn't ended by silence
        }
        return this.client.request(method, path, body);
    }
}

const roles = [
    { place: "sunnfjord", user: "mari", is: "person", other: "sara" },
    { place: "sunnfjord", user: "ingvild", is: "coordinator", other: "marte" },
];

for (const role of roles) {
    describe(`${role.place} ${role.user}`, () => {
        let client, found, forms, theirs;
        before(async () => {
            await samtak.stop(); // what the one before took away (a consent) would shut doors that are to be tried here
            samtak = await start({ browser: false });
            await begin_anew();
            theirs = await crawl(await new PlainClient(samtak).log_in(role.other));
        });

        async function begin_anew() {
            client = await new PlainClient(samtak).log_in(role.user);
            found = await crawl(client);
            // what takes rights away comes last, whatever order the links stand in: without consent no plan can be written
            forms = kinds_of_forms(found.pages).filter((one) => one.form.action.startsWith(found.home)).sort((a, b) => takes_away(a) - takes_away(b));
        }

        it(`L15_${role.is}_changes_nothing_without_the_forms_token`, async () => {
            const before = stored(samtak, role.place);
            const faults = [];
            for (const one of forms)
                for (const csrf of [undefined, "a".repeat(64), ""]) {
                    const answer = await client.post(one.form.action, filled({ fields: marked(one.form).fields }, { csrf }));
                    if (answer.status !== 403) faults.push(`${one.name} with csrf ${csrf}: ${answer.status}`);
                }
            none(faults);
            assert.deepEqual(stored(samtak, role.place), before);
        });

        it(`L15_${role.is}_is_told_calmly_when_it_is_too_much_or_no_form`, async () => {
            const { form } = forms.find((one) => value_of(one.form, "draft"));
            const large = await client.request("POST", form.action, `${encoded(form.fields)}&words=${"a".repeat(10 << 20)}`);
            assert.equal(large.status, 413);
            for (const [type, body, status] of [["application/json", "{}", 415], ["multipart/form-data; boundary=x", "--x--", 415], [undefined, "a=%zz", 400], [undefined, "=&=&==&&&", 403]]) {
                const answer = await client.request("POST", form.action, body, type ? { "content-type": type } : {});
                assert.equal(answer.status, status, `${type} ${body}`);
                assert.match(answer.body, /<h1/, "a page, not a bare line");
            }
            assert.equal((await client.request("POST", form.action, Array.from({ length: 3000 }, (_, i) => `f${i}=1`).join("&"))).status, 400);
        });

        it(`D2_${role.is}_gets_one_answer_for_what_is_not_there_and_what_is_another_municipalitys`, async () => {
            const patient = new Patient(client);
            const [faults, pages] = [[], new Map(found.pages.map((page) => [kind_of(page.path), page.path]))];
            const tries = async (tried) => {
                for (const [method, path, body] of tried)
                    for (const { index, 1: noun, 2: id } of path.split("?")[0].matchAll(/([a-z-]+)\/([0-9a-f]{32})/g)) {
                        const put = (other) => path.slice(0, index) + path.slice(index).replace(id, other);
                        const unknown = await patient.ask(method, put(fresh()), body);
                        if (unknown.status !== 404) faults.push(`${method} ${kind_of(path)}: an unknown ${noun}: ${unknown.status}`);
                        const own = theirs.pages.map((page) => new RegExp(`${noun}/([0-9a-f]{32})`).exec(page.path)?.[1]).find((one) => one);
                        if (!own) continue;
                        const another = await patient.ask(method, put(own), body);
                        if (another.status !== unknown.status || main_of(another) !== main_of(unknown)) faults.push(`${method} ${kind_of(path)}: another municipality's ${noun}: ${another.status}`);
                    }
            };
            await tries([...pages.values()].map((path) => ["GET", path]));
            await begin_anew(); // so much patience lasts longer than a session does
            patient.client = client;
            await tries(forms.map((one) => ["POST", one.form.action, encoded(marked(one.form).fields)]));
            none(faults);
            await begin_anew();
            patient.client = client;
            const closed = theirs.pages.filter((page) => !/^\/[a-z]+\/(services|information)\b/.test(page.path)); // those two are open to anybody
            for (const page of closed.slice(0, 10)) assert.equal((await patient.ask("GET", page.path)).status, 404, page.path);
        });

        it(`L15_${role.is}_meets_no_surprise_behind_a_hidden_field_that_was_changed`, async () => {
            const faults = [];
            const stays = ["csrf", "draft"];
            for (const one of forms)
                for (const input of one.form.inputs.filter((input) => input.type === "hidden" && !stays.includes(input.name)))
                    for (const value of ["", "abc", "-1", "99999999999999999999", fresh(), "'; DROP TABLE goal; --", Buffer.from("\0\xff", "latin1")]) {
                        const { fields } = marked(one.form);
                        const answer = await client.post(one.form.action, filled({ fields }, { version: "77", [input.name]: value }));
                        const unwritten = value_of(one.form, "version") === "0"; // then 0, or nothing, is the version
                        const undo = one.form.inputs.some((other) => other.name === "back_to"); // who is too late is shown the history as it is
                        const allowed = undo ? [303, 404, 422] : unwritten && input.name === "version" && !["77", "99999999999999999999"].includes(value) ? [303, 409, 422] : input.name === "version" || one.form.inputs.some((other) => other.name === "version") ? [404, 409, 422] : [200, 303, 404, 409, 422];
                        if (!allowed.includes(answer.status)) faults.push(`${one.name}: ${input.name} = ${value}: ${answer.status}`);
                    }
            none(faults);
        });

        it(`L15_${role.is}_loses_nothing_when_somebody_else_was_first`, async () => {
            const faults = [];
            let met = 0;
            for (const one of forms.filter((one) => one.form.inputs.some((input) => input.name === "version"))) {
                const page = await client.get(one.page);
                const form = page.status === 200 && forms_in(page.body).find((form) => form.action === one.form.action);
                // an evaluation that is kept from the parents leaves no mark on its goal (K8): two of them both stand, so none is too late
                const sent = () => { const { mark, fields } = marked(form); return { mark, fields: /evaluations$/.test(form.action) ? filled({ fields }, { kept: undefined }) : fields }; };
                if (!form || (await client.post(form.action, sent().fields)).status !== 303) continue;
                ++met;
                const { mark, fields } = sent();
                const before = await settled(samtak, role.place);
                const answer = await client.post(form.action, fields);
                if (![404, 409, 422].includes(answer.status)) faults.push(`${one.name}: ${answer.status}`);
                const kept = !mark || answer.body.includes(mark) || (await client.get(one.page)).body.includes(mark); // there, or as a draft
                if (!kept) faults.push(`${one.name}: what was typed is gone (${answer.status})`);
                const saved = stored(samtak, role.place).filter((line) => !before.includes(line));
                for (const line of saved) faults.push(`${one.name}: was saved: ${line.slice(0, 300)}`);
            }
            assert.ok(met > 3, "somebody was first");
            none(faults);
        });
    });
}

describe("login", () => {
    const bad = ["", "ø".repeat(5000), "xqzw\u0001etter", "a\0b", Buffer.from([0xff, 0xfe, 0x61]), `<script>alert(1)</script>`, "' OR 1=1 --", "🙂", "01818000010"];
    it("D7_bad_input_at_login_is_answered_at_the_field_and_never_a_surprise", async () => {
        const faults = [];
        for (const [number, value] of bad.entries())
            for (const name of ["user_name", "password"]) {
                const client = new PlainClient(samtak);
                const form = forms_in((await client.get("/login/password")).body).find((one) => one.inputs.some((input) => input.name === "password"));
                const answer = await client.post("/login/password", filled(form, { user_name: `ukjend${number}`, password: "eit passord", [name]: value }));
                if (![422, 429].includes(answer.status)) faults.push(`${name} = ${String(value).slice(0, 20)}: ${answer.status}`);
                if (!/aria-invalid="true"/.test(answer.body) || !/ds-error-summary/.test(answer.body)) faults.push(`${name} = ${String(value).slice(0, 20)}: no field is marked`);
                if (answer.body.includes("<script>alert(1)") || (name === "password" && value && answer.body.includes("xqzw"))) faults.push(`${name}: shown raw`);
            }
        none(faults);
    });

    it("D7_bad_input_at_the_code_the_invitation_and_the_language_is_answered_calmly", async () => {
        const client = new PlainClient(samtak);
        for (const value of bad) {
            const [text, token] = [encodeURIComponent(String(value).slice(0, 300)), randomBytes(16).toString("hex")];
            for (const path of ["/login/code", `/sunnfjord/invitations/${token}`, `/enrolment/${token}`, "/session/extension", "/logout"]) {
                const answer = await client.post(path, [["code", value], ["user_name", value], ["password", value], ["csrf", value]]);
                assert.ok([303, 401, 403, 404].includes(answer.status), `${path} ${text}: ${answer.status}`);
            }
            for (const path of [`/language/${text}`, `/login?next=${text}`, `/login?next=//evil.example/${text}`, `/login/password?user=${text}`, `/session-ended?next=${text}`, `/sunnfjord/${text}`]) {
                const answer = await client.get(path);
                assert.ok([200, 303, 400, 404].includes(answer.status), `${path}: ${answer.status}`);
                assert.ok(!/evil\.example/.test(answer.headers.location ?? ""), `${path} leads out`);
                assert.ok(!answer.body.includes("<script>alert(1)"), `${path}: markup came through`);
            }
        }
    });
});
