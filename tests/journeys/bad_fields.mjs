// What is typed wrongly into a field, and what a page must do about it (issue 1 § 7). Shared by the files bad_input_*.test.mjs.
import { forms_in, plain_text } from "./plain_client.mjs";

export const good_letters = "Čáhci šaddá ŋŧžđ æøå 🙂👩‍👧";
const script = `<script>alert("1")</script><img src=x onerror=alert(1)>'&amp;`;

// kept: what must stand in the field when the page comes back (the whole value when nothing is said)
export function bad_values(input) {
    if (input.type === "date") return ["31.02.2026", "2026-02-31", "0001-01-01", "1. jan. 0001", "32.13.2026", "i morgon", "9999-12-31"].map((value) => ({ value }));
    if (input.type === "file") return []; // no text: tried in documents.test.mjs
    if (["select", "radio", "checkbox"].includes(input.type)) return [{ value: "finst-ikkje" }, { value: "0".repeat(31) + "7" }, { value: script }];
    return [
        { value: "ø".repeat(input.most + 1) },
        { value: "før\u0001etter", kept: "etter" },
        { value: Buffer.from("før\0etter"), kept: "etter" },
        { value: Buffer.from([0x66, 0xc3, 0x28, 0xf0, 0x9f, 0x65, 0x74, 0x74, 0x65, 0x72]), kept: "etter" },
    ];
}

export const is_written = (input) => ["text", "tel", "email", "textarea", "search"].includes(input.type);

// Something sensible in every field, so that only what is tried is wrong.
const sensible = { number: "", email: "ny@example.test", to: "2027-05-31", born: "2010-05-05" };
export function sensible_values(form, own = {}) {
    const values = {};
    for (const input of form.inputs) {
        const now = form.fields.find(([name]) => name === input.name)?.[1];
        if (input.name in own) values[input.name] = own[input.name];
        else if (["hidden", "password"].includes(input.type) || now) continue;
        else if (input.name in sensible) values[input.name] = sensible[input.name];
        else if (is_written(input)) values[input.name] = "Ein prøvetekst".slice(0, input.most);
        else if (["select", "radio", "checkbox"].includes(input.type)) values[input.name] = input.values.find((value) => value);
    }
    return values;
}

// What is wrong with a page that refuses a form; nothing when all is well.
export function faults_of_refusal(page, form, field, kept) {
    const faults = [];
    const summary = /<ds-error-summary[^]*?<\/ds-error-summary>/.exec(page)?.[0] ?? "";
    if (!summary) faults.push("no list of errors");
    for (const [, id] of summary.matchAll(/href="#([^"]+)"/g)) if (!page.includes(` id="${id}"`)) faults.push(`the list leads to #${id}, which isn't there`);
    if (/\b(the|Write|Choose|must|characters|Fill|isn't|there is)\b/.test(plain_text(summary))) faults.push(`in English: ${plain_text(summary)}`);
    if (!/<title>Feil: /.test(page)) faults.push("the title doesn't say that something is wrong");
    const marked = new RegExp(`<(?:input|textarea|select)\\b[^>]* name="${field}"[^>]*aria-invalid="true"`);
    if (!marked.test(page)) faults.push("the field isn't marked");
    const again = forms_in(page).find((one) => one.action === form.action);
    if (kept !== undefined && !again?.fields.some(([name, value]) => name === field && value.includes(kept))) faults.push("what was typed is gone");
    if (/<script>alert|<img src=x/.test(page)) faults.push("markup came through");
    return faults;
}
