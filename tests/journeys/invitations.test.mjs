// Calling in by real mail (G1 G9 D4 D5 J7): what lies in the mailbox is read as a calendar reads it. In nynorsk, and in bokmål.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, says_not, start, submit, text } from "./harness.mjs";
import { calendar_in, start_mailbox } from "./mailbox.mjs";

async function until(page, address, words) { // mails are sent by a job
    for (let wait = 0; wait < 100; ++wait) {
        await page.goto(address);
        if ((await text(page)).includes(words)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`«${words}» in: ${await text(page)}`);
}
const here_of = (page) => page.url().split("?")[0].replace(/^https?:..[^/]*/, "");
const told_by_the_way = /^(received|x-envelope-to|to|date|message-id|delivery-date|envelope-to|return-path)$/;

// What can be read of a mail by anybody on the way, less the recipient's own address.
function open_to_all(mail, to) {
    const headers = Object.entries(mail.headers).filter(([name]) => !told_by_the_way.test(name)).map((one) => one.join(": "));
    return [...headers, mail.text, ...mail.calendar.lines].join("\n").replaceAll(to, "");
}

describe("sunnfjord", () => {
    let samtak, mailbox, here;
    const at = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}`;
    before(async () => { mailbox = await start_mailbox({ refused: "tor-erik" }); samtak = await start({ mail_port: mailbox.port }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); });

    it("G9_D4_what_goes_out_is_shown_before_and_is_what_arrives", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2026-12-01");
        await page.fill("[name=from]", "10:00");
        await page.fill("[name=to]", "11:00");
        await page.selectOption("[name=place]", "Kommunehuset");
        await page.fill("[name=room]", "Barnehabiliteringa, rom 12");
        await page.check("[name=clarified]");
        for (const box of await page.locator("[name=invited]").all()) await box.check();
        await submit(page, "[name=room]");
        here = here_of(page);
        await page.goto(`${here}/invitation`);
        await no_faults(page);
        await says(page, "Slik ser e-posten ut");
        const preview = (await page.locator(".st-mail").innerText()).replace(/\s+/g, " ");
        for (const words of ["Innkalling til møte", "ikkje-svar@example.test", "Du er kalla inn til eit møte.", "tysdag 1. desember 2026 kl. 10.00–11.00", "Stad: Kommunehuset"])
            assert.ok(preview.includes(words), `«${words}» in ${preview}`);
        assert.ok(!preview.includes("rom 12") && !preview.includes("Mari"), preview);
        await press(page, "Kall inn");
        const [mail, ...more] = await mailbox.invitations("mari@example.test", 1);
        assert.equal(more.length, 0);
        assert.match(mail.type, /^multipart\/alternative/);
        assert.match(mail.calendar_type, /method=REQUEST/);
        assert.equal(mail.subject, "Innkalling til møte");
        assert.match(mail.headers.from, /^Sunnfjord kommune <ikkje-svar@example.test>$/);
        assert.equal(mail.headers.to, "mari@example.test");
        assert.ok(mail.text.includes("tysdag 1. desember 2026 kl. 10.00–11.00\nStad: Kommunehuset"), mail.text);
        const event = mail.calendar;
        assert.equal(event.DTSTART, "20261201T090000Z");
        assert.equal(event.DTEND, "20261201T100000Z");
        assert.deepEqual([event.SUMMARY, event.LOCATION, event.CLASS, event.SEQUENCE], ["Møte", "Kommunehuset", "PRIVATE", "0"]);
        assert.equal(event.ORGANIZER, "mailto:ikkje-svar@example.test");
        assert.equal(event.ATTENDEE, "mailto:mari@example.test");
        assert.equal(event.lines.filter((line) => line.startsWith("ATTENDEE")).length, 1);
        assert.match(event.UID, /^[0-9a-f]{32}@samtak\.example$/);
    });

    it("D4_R13_01_R13_02_nothing_in_any_mail_tells_whom_or_what_it_is_about_or_who_else_is_called_in", async () => {
        await mailbox.invitations("bente@example.test", 1);
        const mails = mailbox.mails().filter((mail) => mail.calendar); // what the cast did before may have given a neutral mail
        assert.ok(mails.length >= 2, `${mails.length} mails`);
        assert.equal(new Set(mails.map((mail) => mail.to)).size, mails.length, "one each");
        assert.equal(new Set(mails.map((mail) => mail.calendar.UID)).size, mails.length);
        for (const mail of mails) {
            const shown = open_to_all(mail, mail.to);
            for (const word of ["Mari", "Haugvik", "Ingvild", "Bente", "Ane", "Sondre", "Tor-Erik", "ansvarsgruppe", "oordinator", "ndividuell", "habilitering", "rom 12",
                "plan", "PPT", "skule", "@example.test,", "Reply-To", "Cc:", "filename", " name="])
                assert.ok(!shown.includes(word), `«${word}» in ${shown}`);
            assert.doesNotMatch(shown, /\b\d{11}\b/);
        }
    });

    it("G1_an_e_mail_that_is_refused_is_shown_to_who_coordinates_with_what_to_do", async () => {
        const page = await samtak.login("ingvild");
        await until(page, `${here}/invitation`, "E-posten vart avvist");
        await says(page, "Ring. Er e-postadressa feil, må ho rettast før du kallar inn på nytt.");
        await says(page, "E-post send");
        await no_faults(page);
        await page.goto("/sunnfjord/");
        const need = page.locator("main li, main article, main div", { hasText: "kom ikkje fram til Tor-Erik Vassdal" }).last();
        await says(page, "E-posten om møtet 1. desember 2026 kom ikkje fram til Tor-Erik Vassdal");
        await no_faults(page);
        assert.ok(await need.count() > 0);
        await page.locator(`a[href="${here}/invitation"]`).first().click();
        await says(page, "Slik gjekk det med e-posten");
        const other = await samtak.login("mari");
        await other.goto("/sunnfjord/");
        await says_not(other, "kom ikkje fram");
    });

    it("G1_R13_03_moved_three_times_and_called_off_it_stays_one_meeting_in_the_calendar", async () => {
        const page = await samtak.login("ingvild");
        for (const [n, day] of ["2026-12-02", "2026-12-03", "2027-03-30"].entries()) {
            await page.goto(`${here}/edit`);
            await says(page, "Når du lagrar, får dei endringa gjeld, beskjed.");
            await page.fill("[name=day]", day);
            await submit(page, "[name=room]");
            await says(page, "Dette går ut når du lagrar", "Får oppdatert innkalling: ", "Mari Haugvik", "Oppdatert innkalling til møte");
            if (n === 0) await no_faults(page);
            await press(page, "Lagre og send");
            await says(page, "Endringa er lagra, og dei ho gjeld, har fått beskjed.");
            await mailbox.invitations("mari@example.test", n + 2);
        }
        await page.goto(`${here}/edit`);
        await page.fill("[name=room]", "Rom 14");
        await submit(page, "[name=room]");
        await page.goto(`${here}/invitation`);
        await page.click("text=Avlyse møtet");
        await press(page, "Avlys møtet");
        const mails = await mailbox.invitations("mari@example.test", 5);
        assert.equal(mails.length, 5, "another room is read inside, and troubles nobody");
        assert.deepEqual(mails.map((mail) => mail.calendar.SEQUENCE), ["0", "1", "2", "3", "4"]);
        assert.deepEqual(mails.map((mail) => mail.calendar.METHOD), ["REQUEST", "REQUEST", "REQUEST", "REQUEST", "CANCEL"]);
        assert.equal(new Set(mails.map((mail) => mail.calendar.UID)).size, 1);
        assert.equal(new Set(mails.map((mail) => mail.headers["message-id"])).size, 5);
        assert.equal(mails[1].subject, "Oppdatert innkalling til møte");
        assert.equal(mails[3].calendar.DTSTART, "20270330T080000Z", "after the clock is moved");
        assert.equal(mails[4].calendar.STATUS, "CANCELLED");
        assert.equal(mails[4].subject, "Møtet er avlyst");
    });

    it("G9_D1_a_private_calendar_is_made_seen_once_read_and_taken_back", async () => {
        const page = await samtak.login("sondre", { width: 390 });
        await page.goto("/sunnfjord/settings");
        await page.click("text=Få møta dine inn i din eigen kalender");
        await no_faults(page);
        await page.getByRole("button", { name: "Lag ei adresse" }).click();
        await page.waitForLoadState();
        await says(page, "Kopier ho no.");
        await no_faults(page);
        const address = (await page.locator(".st-invitation").innerText()).trim();
        assert.match(address, /^https:\/\/samtak\.example\/sunnfjord\/calendar\/[0-9a-f]{64}\.ics$/);
        const ask = () => fetch(address.replace("https://samtak.example", samtak.origin));
        const empty = await ask();
        assert.equal(empty.status, 200);
        assert.equal(empty.headers.get("content-type"), "text/calendar; charset=utf-8");
        assert.doesNotMatch(await empty.text(), /VEVENT/, "his consent doesn't cover meetings");
        await page.goto("/sunnfjord/settings/calendar");
        await says_not(page, address);
        await press(page, "Trekk adressa tilbake");
        await says(page, "Adressa er trekt tilbake.");
        await no_faults(page);
        assert.equal((await ask()).status, 404);
        assert.equal((await fetch(`${samtak.origin}/sunnfjord/calendar/${"0".repeat(64)}.ics`)).status, 404);
    });
});

describe("hamar", () => {
    let samtak, mailbox, here;
    const at = `/hamar/coordinations/${cast_id("hamar", "coordination", "jonas")}`;
    before(async () => { mailbox = await start_mailbox(); samtak = await start({ mail_port: mailbox.port }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); });

    it("G1_G9_in_bokmaal_the_called_one_has_it_in_mail_and_calendar", async () => {
        const page = await samtak.login("hakon");
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2026-12-01");
        await page.fill("[name=from]", "09:00");
        await page.fill("[name=to]", "10:00");
        await page.check("[name=clarified]");
        await submit(page, "[name=room]");
        here = here_of(page);
        await page.goto(`${here}/invitation`);
        await no_faults(page);
        await says(page, "Slik ser e-posten ut");
        await press(page, "Kall inn");
        const [mail] = await mailbox.invitations("jonas@example.test", 1);
        assert.ok(mail.text.startsWith("Du er kalt inn til et møte.\n\ntirsdag 1. desember 2026 kl. 09.00–10.00\n\nLogg inn"), mail.text);
        assert.equal(mail.calendar.LOCATION, undefined, "no place was chosen");
        await until(page, `${here}/invitation`, "E-post sendt");
        await no_faults(page);
        const jonas = await samtak.login("jonas", { width: 390 });
        const link = /https:\/\/samtak\.example(\S+)/.exec(mail.text)[1];
        await jonas.goto(link);
        assert.ok(jonas.url().includes(here), "the link leads to the meeting, after the login");
        await jonas.goto("/hamar/settings/calendar");
        await no_faults(jonas);
        await jonas.getByRole("button", { name: "Lag en adresse" }).click();
        await jonas.waitForLoadState();
        const address = (await jonas.locator(".st-invitation").innerText()).trim();
        const answer = await (await fetch(address.replace("https://samtak.example", samtak.origin))).text();
        const calendar = calendar_in(answer);
        assert.deepEqual([calendar.METHOD, calendar.SUMMARY, calendar.DTSTART], ["PUBLISH", "Møte", "20261201T080000Z"]);
        const many = await Promise.all(Array.from({ length: 22 }, () => fetch(address.replace("https://samtak.example", samtak.origin))));
        const busy = many.filter((one) => one.status === 429);
        assert.ok(busy.length >= 3 && busy.every((one) => Number(one.headers.get("retry-after")) > 0), "few an hour");
        for (const word of ["Jonas", "Håkon", "ATTENDEE", "ORGANIZER", "LOCATION"]) assert.ok(!answer.includes(word), answer);
    });
});

describe("what comes back", () => {
    let samtak, mailbox;
    const meeting = `/sunnfjord/coordinations/${cast_id("sunnfjord", "coordination", "mari")}/meetings/${cast_id("sunnfjord", "meeting", "mari/2")}`;
    before(async () => { mailbox = await start_mailbox({ bounced: "bente" }); samtak = await start({ mail_port: mailbox.port, returns: mailbox.returns }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); });

    it("G1_D4_an_e_mail_that_the_server_took_and_that_came_back_is_shown_to_who_coordinates", async () => {
        const page = await samtak.login("ingvild");
        await page.goto(`${meeting}/edit`);
        await page.fill("[name=from]", "09:30");
        await submit(page, "[name=from]");
        await press(page, "Lagre og send");
        await mailbox.invitations("mari@example.test", 1);
        await until(page, `${meeting}/invitation`, "E-post send");
        for (let wait = 0; wait < 60; ++wait) { // looked for once a minute
            samtak.pass(61);
            await new Promise((resolve) => setTimeout(resolve, 300));
            await page.goto(`${meeting}/invitation`);
            if ((await text(page)).includes("E-posten vart avvist")) break;
        }
        await says(page, "E-posten vart avvist", "Ring. Er e-postadressa feil");
        const row = await page.locator("tr", { hasText: "E-posten vart avvist" }).innerText();
        assert.match(row, /Bente Haugvik/);
        const start = await samtak.login("ingvild");
        await says(start, "kom ikkje fram til Bente Haugvik");
        await no_faults(start);
    });
});
