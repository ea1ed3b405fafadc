// Issue 1 § 7, said exactly: which sentence stands at which field for which mistake, in nynorsk and bokmål. The sentences are looked up in
// i18n/ by their English source, so that better wording needs no change here.
import { after, before, describe, it } from "node:test";
import fs from "node:fs";
import path from "node:path";
import { assert, root, start } from "./harness.mjs";
import { PlainClient, filled, forms_in, plain_text } from "./plain_client.mjs";
import { crawl } from "./crawl.mjs";
import { sensible_values } from "./bad_fields.mjs";

let samtak;
before(async () => { samtak = await start({ browser: false }); });
after(() => samtak.stop());

const unquoted = (lines) => Array.from(lines.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, text]) => JSON.parse(`"${text}"`)).join("");
function sentences(language) {
    const folder = path.join(root, "i18n", language);
    const all = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), "utf8")).join("\n");
    return new Map(Array.from(all.matchAll(/^msgid ((?:"[^\n]*"\n)+)msgstr ((?:"[^\n]*"\n?)+)/gm), ([, source, text]) => [unquoted(source), unquoted(text)]));
}

const no_such_date = "There is no such date. Write it as 31.12.2026.";
const unsavable = "The text has characters that can't be saved. Write it again, or paste it as plain text.";
const too_long = "The text is too long. Use at most {limit} characters.";
// the page that holds the form, the field, what is typed in it and elsewhere, what is said, and the limit in it
const mistakes = [
    [/\/people\/new$/, "name", "", {}, "Write the person's name."],
    [/\/people\/new$/, "name", "ø".repeat(121), {}, too_long, 120],
    [/\/people\/new$/, "name", "Kari\0Nordmann", {}, unsavable],
    [/\/people\/new$/, "number", "01818000011", {}, "This is not a number that exists. Check the eleven digits."],
    [/\/people\/new$/, "number", "0181800001", {}, "This is not a number that exists. Check the eleven digits."],
    [/\/people\/new$/, "born", "31.02.2026", {}, no_such_date],
    [/\/people\/new$/, "born", "1. jan. 0001", {}, no_such_date],
    [/\/people\/new$/, "born", "0001-01-01", {}, no_such_date],
    [/\/people\/new$/, "born", "24.12.2027", {}, "The birth date is in the future."],
    [/\/people\/new$/, "born", "02.01.1900", {}, "The birth date is more than 120 years ago."],
    [/\/people\/new$/, "legal_basis", undefined, {}, "Choose the legal basis."],
    [/\/people\/new$/, "culture", "a".repeat(1001), {}, too_long, 1000],
    [/\/frame\/edit$/, "to", "2026-11-01", { from: "2026-11-02", evaluate_on: "" }, "The period must end after it begins."],
    [/\/goals\/new$/, "title", "", {}, "Write what the goal is."],
    [/\/goals\/new$/, "evaluate_on", "29.02.2027", {}, no_such_date],
    [/\/goals\/\w+\/measures\/new$/, "deadline", "2001-01-01", {}, /^The deadline (is before the plan begins|must be today or later)\.$/],
    [/\/goals\/\w+\/measures\/new$/, "deadline", "31.04.2027", {}, no_such_date],
    [/\/goals\/\w+\/evaluations\/new$/, "words", Buffer.from([0x68, 0xc3, 0x28]), {}, unsavable],
    [/\/care-team\/new$/, "to", "2030-01-01", {}, "That is too long. It can be at most {limit} months, and then be renewed.", 12],
    [/\/care-team\/new$/, "email", "ikkje ei adresse", { member: "", name: "Åse" }, "This doesn't look like an e-mail address."],
    [/\/consents\/new$/, "to", "2026-11-03", { who: "plan", form: "oral", note: "På kontoret", from: "2026-11-04", told: "1" }, "The last day must be the first day or later."],
    [/\/expectation-card\/edit$/, "agreed_on", "2027-01-01", {}, "The date is in the future."],
];

for (const { place, user, language } of [{ place: "sunnfjord", user: "ingvild", language: "nn" }, { place: "lund", user: "marte", language: "nb" }]) {
    describe(place, () => {
        it("L15_each_mistake_has_its_sentence_at_its_field", async () => {
            const client = await new PlainClient(samtak).log_in(user);
            const [said, pages, faults] = [sentences(language), (await crawl(client)).pages, []];
            for (const [where, field, value, others, source, limit] of mistakes) {
                const page = pages.find((one) => where.test(one.path));
                assert.ok(page, `a page like ${where}`);
                const form = forms_in(page.body).find((one) => one.inputs.some((input) => input.name === field));
                const answer = await client.post(form.action, filled(form, { ...sensible_values(form, others), ...others, [field]: value }));
                const input = form.inputs.find((one) => one.name === field);
                const at_field = plain_text(new RegExp(`id="${input.id}-error">([^<]*)<`).exec(answer.body)?.[1] ?? `nothing (${answer.status})`);
                const sources = source instanceof RegExp ? [...said.keys()].filter((one) => source.test(one)) : [source];
                const wanted = sources.map((one) => said.get(one)?.replace("{limit}", limit));
                if (!wanted.includes(at_field)) faults.push(`${field} = ${String(value).slice(0, 30)}: «${at_field}», not «${wanted.join("» or «")}»`);
                else if (!plain_text(/<ds-error-summary[^]*?<\/ds-error-summary>/.exec(answer.body)[0]).includes(at_field)) faults.push(`${field}: not in the list of errors`);
            }
            assert.equal(faults.length, 0, faults.join("\n"));
        });
    });
}
