// Issue 1 § 7, of the pages that make a login: with an invitation that opens, each field gets everything that can be typed wrongly.
// Never a surprise, always a message at the field, the user name kept and the password never shown, and no login before all is right.
import { after, before, describe, it } from "node:test";
import { createHmac } from "node:crypto";
import { assert, start } from "./harness.mjs";
import { PlainClient, encoded, filled, forms_in, plain_text } from "./plain_client.mjs";
import { value } from "./stored.mjs";
import { bad_values, faults_of_refusal, good_letters, sensible_values } from "./bad_fields.mjs";

let samtak;
before(async () => { samtak = await start({ browser: false }); });
after(() => samtak.stop());

const good = { user_name: "aase.ny", password: "hest kaffi fjord 7" };
const script = `<script>alert("1")</script><img src=x onerror=alert(1)>'&amp;`;
// the cast's ids are made from its keys, so they are the same each time (cast_id_text)
const places = [{ place: "sunnfjord", coordination: "3c7493729c190e3cbbb604d9b9fc306f", coordinator: "ingvild", other: "lund" },
    { place: "lund", coordination: "86c1825128928165b84316bff8d7b86e", coordinator: "marte", other: "sunnfjord" }];

// How many logins there are; none is made by halves.
function accounts() { return Number(value(samtak, "directory", "SELECT count(*) FROM account")); }

// The coordinator puts somebody new into the group; the path of the invitation.
async function invite(one, name) {
    const client = await new PlainClient(samtak).log_in(one.coordinator);
    const page = await client.get(`/${one.place}/coordinations/${one.coordination}/care-team/new`);
    const form = forms_in(page.body).find((each) => each.inputs.some((input) => input.name === "name"));
    const answer = await client.post(form.action, filled(form, { ...sensible_values(form, { member: "", name, title: "nabo", email: "" }), name, member: "" }));
    return /\/[a-z]+\/invitations\/[0-9a-f]{32}/.exec(answer.body)[0];
}

const form_with = (answer, field) => forms_in(answer.body).find((form) => form.inputs.some((input) => input.name === field));
const post = (client, form, values) => client.post(form.action, filled(form, values));

// What an authenticator app does with the key on the page: RFC 6238.
function code_on(page) {
    const key = /id="code-key">([A-Z2-7 ]+)</.exec(page.body)[1];
    const bits = [...key.replaceAll(" ", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(samtak.now().getTime() / 30000)));
    const digest = createHmac("sha1", Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))).update(step).digest();
    return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1000000).padStart(6, "0");
}

async function faults_of(client, form, field, values, more = {}) {
    const faults = [];
    for (const { value, kept } of values) {
        const answer = await post(client, form, { ...more, [field]: value });
        const found = answer.status === 422 ? faults_of_refusal(answer.body, form, field, kept) : [`answers ${answer.status}`];
        if (more.user_name && field === "password" && !answer.body.includes(`value="${more.user_name}"`)) found.push("the user name is gone");
        if (field === "password" && plain_text(String(value)).length > 3 && answer.body.includes(String(value))) found.push("the password is shown");
        for (const fault of found) faults.push(`${field} = ${JSON.stringify(String(value)).slice(0, 40)}: ${fault}`);
    }
    return faults;
}
const none = (faults) => assert.equal(faults.length, 0, faults.join("\n"));

for (const one of places) {
    describe(one.place, () => {
        let client, link, first;
        before(async () => {
            link = await invite(one, "Aslaug Prøve");
            client = new PlainClient(samtak);
            first = form_with(await client.get(link), "user_name");
        });

        it("L15_C7_a_user_name_that_cannot_be_one_is_told_of_at_the_field", async () => {
            const input = first.inputs.find((each) => each.name === "user_name");
            assert.ok(input.most > 0, "the form says how long it may be");
            const before = accounts();
            const values = [{ value: "" }, { value: "  " }, { value: "ab" }, { value: script, kept: "<script>" }, { value: good_letters, kept: good_letters },
                { value: "to ord", kept: "to ord" }, ...bad_values(input).map(({ value, kept = value }) => ({ value, kept: String(kept) }))];
            none(await faults_of(client, first, "user_name", values, { password: good.password }));
            assert.equal(accounts(), before);
        });

        it("L15_C7_a_password_that_cannot_be_one_is_told_of_at_the_field_and_never_shown", async () => {
            const input = first.inputs.find((each) => each.name === "password");
            assert.ok(input.most > 0, "the form says how long it may be");
            const values = ["", "kort", "passord12345", "aaaaaaaaaaaaaa", `${good.user_name}12`, "x".repeat(input.most + 1), "før\u0001etter kaffi fjord",
                Buffer.from("før\0etter kaffi fjord"), Buffer.from([0x66, 0xc3, 0x28, ...Buffer.from("etter kaffi fjord")])].map((value) => ({ value }));
            none(await faults_of(client, first, "password", values, { user_name: good.user_name }));
        });

        it("L15_C7_a_password_takes_every_letter_there_is", async () => {
            for (const password of [`${good_letters} fjord`, script]) {
                const answer = await post(client, first, { user_name: good.user_name, password });
                assert.equal(answer.status, 303, password);
                assert.match(answer.headers.location, /^\/enrolment\//);
            }
        });

        it("L15_C7_without_the_forms_token_from_elsewhere_or_too_large_nothing_begins", async () => {
            const fields = (values) => filled({ fields: filled(first, good) }, values);
            const [csrf] = first.fields.find(([, value]) => /^[0-9a-f]{20,}/.test(value));
            for (const token of [undefined, "", "a".repeat(64)]) assert.equal((await client.post(link, fields({ [csrf]: token }))).status, 403);
            assert.equal((await new PlainClient(samtak).post(link, fields({}))).status, 403, "another browser's form");
            assert.equal((await client.post(link, fields({}), { "sec-fetch-site": "cross-site" })).status, 403);
            assert.equal((await client.request("POST", link, encoded([["user_name", "x".repeat(10 << 20)]]))).status, 413);
            const token = link.split("/").at(-1);
            for (const path of [`/${one.other}/invitations/${token}`, `/${one.place}/invitations/${"7".repeat(32)}`, `/${one.place}/invitations/x`,
                `/${one.place}/invitations/${token}0`, `/finst-ikkje/invitations/${token}`, `/enrolment/${"7".repeat(64)}`]) {
                assert.equal((await client.get(path)).status, 404, path);
                assert.equal((await client.post(path, fields({}))).status, 404, path);
            }
            assert.equal((await client.get("/enrolment/%00%ff")).status, 400);
        });

        it("L15_C7_a_code_that_is_none_is_told_of_at_the_field_and_makes_no_login", async () => {
            const before = accounts();
            const page = await client.get((await post(client, first, good)).headers.location);
            const second = form_with(page, "code");
            const wrong = code_on(page) === "000000" ? "000001" : "000000";
            const values = ["", wrong, "12345", "1234567", "ein kode", "１２３４５６", script, "1".repeat(5000), "12\u00013456", Buffer.from("123\x00456"),
                Buffer.from([0x31, 0xc3, 0x28]), good_letters].map((value) => ({ value }));
            none(await faults_of(client, second, "code", values));
            for (const body of [{ code: code_on(page), csrf: "" }, { code: code_on(page), csrf: undefined }])
                assert.equal((await post(client, second, body)).status, 403);
            assert.equal((await client.request("POST", second.action, encoded([["code", "1".repeat(10 << 20)]]))).status, 413);
            assert.equal(accounts(), before);
        });

        it("L15_C7_clicked_twice_makes_one_login_and_the_link_is_used_up", async () => {
            const before = accounts();
            const page = await client.get((await post(client, first, { ...good, user_name: `${good.user_name}.${one.place}` })).headers.location);
            const second = form_with(page, "code");
            const answers = await Promise.all([1, 2].map(() => post(client, second, { code: code_on(page).replace(/(...)/, "$1 ") })));
            assert.ok(answers.some((answer) => answer.status === 303), answers.map((answer) => answer.status).join(" "));
            for (const answer of answers) assert.ok([303, 404].includes(answer.status), String(answer.status));
            assert.equal(accounts(), before + 1);
            assert.equal((await post(client, second, { code: code_on(page) })).status, 404, "sent again");
            assert.equal((await new PlainClient(samtak).get(link)).status, 404);
            assert.equal((await post(client, first, good)).status, 404);
        });

        it("L15_C7_a_user_name_that_is_taken_is_told_of_at_the_field", async () => {
            const another = new PlainClient(samtak);
            const form = form_with(await another.get(await invite(one, "Berit Prøve")), "user_name");
            for (const taken of [`${good.user_name}.${one.place}`, ` ${good.user_name.toUpperCase()}.${one.place} `])
                none(await faults_of(another, form, "user_name", [{ value: taken, kept: taken.trim() }], { password: good.password }));
        });
    });
}
