// A signed form is attached to a consent, opened by the person, and marked when it was the wrong one. In nn (Sunnfjord) and nb (Lund).
import { after, before, it } from "node:test";
import fs from "node:fs";
import path from "node:path";
import { assert, no_faults, start, text } from "./harness.mjs";
import { case_of } from "./stored.mjs";
import { PlainClient, forms_in } from "./plain_client.mjs";

let samtak;
before(async () => { samtak = await start(); });
after(() => samtak.stop());

// Larger than what is read without asking whether it may be sent; every byte there is, and what looks like the form's own lines.
const paper = Buffer.concat([Buffer.from("%PDF-1.7\n\r\n--\r\n------WebKitFormBoundary\r\n"), Buffer.alloc(2_500_000, Buffer.from(Array.from({ length: 251 }, (_, at) => at)))]);
const picture = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const consents_of = (place, called) => `/${place}/coordinations/${case_of(samtak, place, called)}/consents`;
// Enter on the field opens the browser's own window; a busy browser is asked again.
async function chosen_by_keyboard(page, field) {
    for (let tries = 0; tries < 5; ++tries) {
        await field.focus();
        const opened = page.waitForEvent("filechooser", { timeout: 5000 }).catch(() => null);
        await page.keyboard.press("Enter");
        const chooser = await opened;
        if (chooser) return chooser;
    }
    return assert.fail("Enter on the field opens no file chooser");
}
async function press(page, name) { await Promise.all([page.waitForNavigation(), page.getByRole("button", { name }).first().click()]); }
async function downloaded(page, name) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
    return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
}
const filled_in = async (page) => {
    await page.selectOption("[name=who]", "plan");
    await page.check("[name=form][value=written]");
    await page.locator("[name=giver]").first().check();
    await page.check("[name=told]");
};

it("D1_K11_the_signed_form_is_attached_by_keyboard_and_the_person_saves_the_same_bytes", async () => {
    const ingvild = await samtak.login("ingvild");
    const consents = consents_of("sunnfjord", "Mari");
    await ingvild.goto(`${consents}/new`);
    await no_faults(ingvild);
    await filled_in(ingvild);
    const field = ingvild.getByLabel("Signert skjema (PDF, JPEG eller PNG, opp til 10 MB)");
    const chooser = await chosen_by_keyboard(ingvild, field);
    await chooser.setFiles({ name: "Samtykke Åse 01818012345.pdf", mimeType: "application/pdf", buffer: paper });
    await ingvild.getByRole("button", { name: "Lagre" }).focus();
    await Promise.all([ingvild.waitForNavigation(), ingvild.keyboard.press("Enter")]);
    assert.match(await text(ingvild), /Samtykket er lagra\./);
    assert.match(await text(ingvild), /Samtykke Åse\.pdf\s+PDF, 2,4 MB\. Lagt ved av Ingvild Nesbakk 02\.11\.2026 kl\. 08\.1\d/);
    await no_faults(ingvild);

    const mari = await samtak.login("mari");
    await mari.goto(consents.replace(/consents$/, "access"));
    await no_faults(mari);
    const saved = await downloaded(mari, "Samtykke Åse.pdf");
    assert.equal(saved.name, "Samtykke Åse.pdf");
    assert.ok(saved.bytes.equals(paper), "the same bytes");
    await ingvild.getByRole("link", { name: /Opne samtykket/ }).first().click();
    await ingvild.waitForLoadState();
    const again = await downloaded(ingvild, "Samtykke Åse.pdf");
    assert.ok(again.bytes.equals(paper));
    await mari.goto(consents.replace(/consents$/, "access-log"));
    assert.match(await text(mari), /Opna eit dokument/);
    assert.match(await text(mari), /La ved eit dokument/);
});

it("D1_K11_without_script_on_a_telephone_what_is_wrong_is_said_at_the_field_and_a_picture_is_attached_later", async () => {
    const marte = await samtak.login("marte", { width: 390, javascript: false });
    const consents = consents_of("lund", "Oskar");
    await marte.goto(consents);
    await no_faults(marte);
    await marte.goto(await marte.getByRole("link", { name: /Legg ved det signerte skjemaet/ }).first().getAttribute("href"));
    await no_faults(marte);
    assert.match(await text(marte), /Ingenting er lagt ved/);
    for (const [file, said] of [[{ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) }, /Filen er tom/],
        [{ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") }, /Filen er verken PDF, JPEG eller PNG/],
        [{ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10 * 1024 * 1024 + 1, "%PDF-") }, /Filen er større enn 10 MB/], [undefined, /Velg en fil/]]) {
        if (file) await marte.setInputFiles("[name=document]", file);
        await press(marte, "Legg ved");
        assert.match(await text(marte), said);
        assert.match(await marte.title(), /^Feil/);
        await no_faults(marte);
    }
    await marte.setInputFiles("[name=document]", { name: "bilde.pdf.exe", mimeType: "application/x-msdownload", buffer: picture });
    await press(marte, "Legg ved");
    assert.match(await text(marte), /Dokumentet er lagt ved\./);
    assert.match(await text(marte), /bilde-pdf-exe\.png\s+PNG, 1 kB\. Lagt ved av Marte/);
    await no_faults(marte);
    const silje = await samtak.login("silje", { width: 390, javascript: false });
    await silje.goto(new URL(marte.url()).pathname);
    await no_faults(silje);
    assert.ok((await downloaded(silje, "bilde-pdf-exe.png")).bytes.equals(picture));
    assert.equal(await silje.locator("input[type=file]").count(), 0);
});

it("D1_L15_after_an_error_the_text_is_there_and_the_file_is_asked_for_again", async () => {
    const marte = await samtak.login("marte");
    await marte.goto(`${consents_of("lund", "Sara")}/new`);
    await filled_in(marte);
    await marte.uncheck("[name=told]");
    await marte.fill("[name=also_heard]", "Sara sa ja.");
    await marte.fill("[name=note]", "Det jeg skrev");
    await marte.setInputFiles("[name=document]", { name: "a.pdf", mimeType: "application/pdf", buffer: paper });
    await press(marte, "Lagre");
    assert.match(await marte.title(), /^Feil/);
    assert.equal(await marte.inputValue("[name=note]"), "Det jeg skrev");
    assert.match(await text(marte), /Velg filen på nytt\. Den kunne ikke tas vare på\./);
    await no_faults(marte);
});

it("D1_a_file_that_is_too_large_is_told_before_it_is_sent_and_refused_calmly_without_script", async () => {
    const large = path.join(samtak.folder, "stor.pdf");
    fs.writeFileSync(large, Buffer.alloc(14 * 1024 * 1024, "%PDF-"));
    const marte = await samtak.login("marte");
    const consents = consents_of("lund", "Oskar");
    await marte.goto(consents);
    await marte.goto(await marte.locator("a[href*='/consents/']", { hasText: /samtykket|skjemaet/ }).first().getAttribute("href"));
    await marte.setInputFiles("[name=document]", large);
    assert.match(await text(marte), /Filen er større enn 10 MB/);
    await no_faults(marte);
    const here = marte.url();
    await marte.getByRole("button", { name: "Legg ved" }).click();
    assert.equal(marte.url(), here, "not sent");
    assert.equal(await marte.evaluate(() => document.activeElement.name), "document");
    const plain = await samtak.login("marte", { width: 390, javascript: false });
    await plain.goto(here);
    await plain.setInputFiles("[name=document]", large);
    await press(plain, "Legg ved");
    assert.match(await text(plain), /En fil kan være på høyst 10 MB/);
    const client = await new PlainClient(samtak).log_in("marte");
    const answer = await client.request("POST", `${new URL(here).pathname}/documents`, fs.readFileSync(large), { "content-type": "multipart/form-data; boundary=x" });
    assert.equal(answer.status, 413);
    assert.match(answer.body, /En fil kan være på høyst 10 MB/);
});

it("D1_R4_05_the_wrong_document_is_marked_and_only_those_who_coordinate_can_open_it", async () => {
    const ingvild = await samtak.login("ingvild");
    await ingvild.goto(consents_of("sunnfjord", "Mari"));
    await ingvild.goto(await ingvild.getByRole("link", { name: /Feil dokument\?/ }).first().getAttribute("href"));
    await no_faults(ingvild);
    await press(ingvild, "Merk som feil dokument");
    assert.match(await text(ingvild), /Skriv kva som er feil med dokumentet/);
    await ingvild.fill("[name=reason]", "Arket gjeld ein annan");
    await press(ingvild, "Merk som feil dokument");
    assert.match(await text(ingvild), /Dokumentet er merkt som feil\./);
    assert.match(await text(ingvild), /Arket gjeld ein annan\s+Merkt av Ingvild Nesbakk/);
    await no_faults(ingvild);
    const address = await ingvild.getByRole("link", { name: "Samtykke Åse.pdf" }).getAttribute("href");
    const mari = await samtak.login("mari");
    await mari.goto(new URL(ingvild.url()).pathname);
    assert.match(await text(mari), /Her vart feil dokument lagt ved\. Ingvild Nesbakk merkte det som feil/);
    await no_faults(mari);
    assert.equal((await mari.goto(address)).status(), 404);
    for (const login of ["sondre", "kari"]) assert.equal((await (await samtak.login(login)).goto(address)).status(), 404, login);
    const marte = await samtak.login("marte");
    assert.equal((await marte.goto(address)).status(), 404, "of another municipality");
    assert.equal((await marte.goto(address.replace("sunnfjord", "lund"))).status(), 404);
});

it("D1_L15_a_large_form_that_comes_when_the_session_is_over_keeps_its_text_and_no_file", async () => {
    const client = await new PlainClient(samtak).log_in("marte");
    const consents = consents_of("lund", "Sara");
    const form = forms_in((await client.get(`${consents}/new`)).body).find((one) => one.action === consents);
    samtak.pass(45 * 60);
    const fields = [...form.fields.filter(([name]) => name !== "note"), ["note", "Skrevet for seint"]];
    const parts = fields.map(([name, value]) => Buffer.from(`--b7\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
    const body = Buffer.concat([...parts, Buffer.from('--b7\r\nContent-Disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n'), paper, Buffer.from("\r\n--b7--\r\n")]);
    const answer = await client.request("POST", consents, body, { "content-type": "multipart/form-data; boundary=b7" });
    assert.equal(answer.status, 303);
    await client.log_in("marte");
    assert.match((await client.get(`${consents}/new`)).body, /Skrevet for seint/);
});
