// What somebody has taken on: reminded by real mail, answered by its link without a login, asked after, in one list (L1 L2). In nynorsk, and in bokmål.
import { after, before, describe, it } from "node:test";
import { assert, cast_id, no_faults, press, says, says_not, start, submit, text, told } from "./harness.mjs";
import { start_mailbox } from "./mailbox.mjs";

const here_of = (page) => page.url().split("?")[0].replace(/^https?:..[^/]*/, "");

const cases = [
    { place: "sunnfjord", person: "mari", coordinator: "ingvild", promiser: "tor-erik", earlier: 1, name: "Tor-Erik Vassdal", called: "Mari Haugvik",
        subject: "Korleis går det? Svar i Samtak", sentence: "Korleis går det med noko du har sagt at du skal gjere?", question: "Korleis går det?",
        asks: "Sunnfjord kommune spør om noko du har sagt at du skal gjere.", done: "Det er gjort", delayed: "Det tek lengre tid", help: "Eg treng hjelp med det",
        thanks: "Takk. Svaret ditt er lagra.", gone: "Denne lenkja er ikkje lenger i bruk", by_link: "Svara med lenkja i ein e-post, utan innlogging", needs_help: "Treng hjelp",
        answered: "Nokon har sagt korleis det går med ein avtale", own: "Alt eg skal gjere", own_title: "Det eg skal gjere", late: "Over fristen", none: "Det er ikkje noko du skal gjere no.",
        week: "Dei neste sju dagane", ask: "Spør korleis det går", sent: "Spørsmålet er sendt.", again: "Du har spurt i dag.", asked: "Ingvild Nesbakk spurde Tor-Erik Vassdal korleis det går",
        chased: "spør korleis det går med noko du har teke på deg", longer: "Tor-Erik Vassdal: det tek lengre tid" },
    { place: "hamar", person: "jonas", coordinator: "hakon", promiser: "jonas", earlier: 0, name: "Jonas", called: "", owner: true,
        subject: "Hvordan går det? Svar i Samtak", sentence: "Hvordan går det med noe du har sagt at du skal gjøre?", question: "Hvordan går det?",
        asks: "Hamar kommune spør om noe du har sagt at du skal gjøre.", done: "Det er gjort", delayed: "Det tar lengre tid", help: "Jeg trenger hjelp med det",
        thanks: "Takk. Svaret ditt er lagret.", gone: "Denne lenken er ikke lenger i bruk", by_link: "Svart med lenken i en e-post, uten innlogging", needs_help: "Trenger hjelp",
        answered: "Noen har sagt hvordan det går med en avtale", own: "Alt jeg skal gjøre", own_title: "Det jeg skal gjøre", late: "Over fristen", none: "Det er ikke noe du skal gjøre nå.",
        week: "De neste sju dagene", ask: "Spør hvordan det går", sent: "Spørsmålet er sendt.", again: "Du har spurt i dag.", asked: "Håkon Bergli spurte Jonas",
        chased: "spør hvordan det går med noe du har tatt på deg", longer: ": det tar lengre tid" },
];
const secret_words = ["Mari", "Haugvik", "Jonas", "Tor-Erik", "Ingvild", "tilråding", "tilrådning", "Lærlingplass", "ansvarsgruppe", "oordinator", "plan"];

for (const one of cases) describe(one.place, () => {
    let samtak, mailbox, link;
    const at = `/${one.place}/coordinations/${cast_id(one.place, "coordination", one.person)}`;
    const to = `${one.promiser}@example.test`;
    before(async () => { mailbox = await start_mailbox(); samtak = await start({ mail_port: mailbox.port }); });
    after(async () => { await samtak.stop(); await mailbox.stop(); });

    async function meeting_of(page) {
        await page.goto(`${at}/meetings/new`);
        await page.fill("[name=day]", "2026-11-20");
        await page.fill("[name=from]", "10:00");
        await page.fill("[name=to]", "11:00");
        await page.check("[name=clarified]");
        for (const box of await page.locator("[name=invited]").all()) await box.check();
        await submit(page, "[name=room]");
        return here_of(page);
    }
    async function promise(page, meeting, what, deadline) {
        await page.goto(`${meeting}/minutes`);
        await page.fill("[name=what]", what);
        await page.selectOption("[name=who]", await page.locator("[name=who] option", { hasText: one.name }).first().getAttribute("value"));
        await page.fill("[name=deadline]", deadline);
        await submit(page, "[name=what]");
        await says(page, what);
    }
    // The links that have come to them so far, as paths; waits until there are so many.
    async function links(count) {
        for (let wait = 0; ; ++wait) {
            const found = mailbox.mails().filter((mail) => mail.to === to).map((mail) => /https:\/\/samtak\.example(\/\S+\/answer\/\S+)/.exec(mail.text)?.[1]).filter(Boolean);
            if (found.length >= count || wait > 150) return found;
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
    }
    const post = (path, body, headers = {}) => fetch(samtak.origin + path, { method: "POST", body: new URLSearchParams(body), headers, redirect: "manual" });

    it(`L1_D4_a_week_before_the_deadline_a_mail_reminds_and_says_nothing_of_whom_or_what_${one.place}`, async () => {
        samtak.set_clock("2026-11-07T08:00:00.000000Z");
        await new Promise((resolve) => setTimeout(resolve, 6000)); // of what the cast has accepted, and is over its deadline, a mail may be on its way
        one.earlier = (await links(0)).length;
        const page = await samtak.login(one.coordinator);
        const meeting = await meeting_of(page);
        await promise(page, meeting, "Skrive tilråding til skulen", "2026-12-10");
        samtak.set_clock("2026-12-03T08:00:00.000000Z");
        link = (await links(one.earlier + 1))[one.earlier];
        const mail = mailbox.mails().find((each) => each.to === to && each.text.includes(link));
        assert.equal(mail.subject, one.subject);
        assert.ok(mail.text.includes(one.sentence), mail.text);
        assert.match(mail.text, /\/n\/[0-9a-f]{32}\n/);
        assert.match(link, new RegExp(`^/${one.place}/answer/[0-9a-f]{32}$`));
        const shown = [mail.subject, mail.text].join("\n");
        for (const word of secret_words) assert.ok(!shown.includes(word), `«${word}» in ${shown}`);
        samtak.set_clock("2026-12-03T09:30:00.000000Z");
        await new Promise((resolve) => setTimeout(resolve, 2500));
        assert.equal((await links(1)).length, one.earlier + 1, "once");
    });

    it(`L2_the_page_behind_the_link_shows_three_buttons_and_nothing_else_${one.place}`, async () => {
        for (const options of [{ width: 390 }, { width: 1280, javascript: false }]) {
            const page = await samtak.visitor(options);
            assert.equal((await page.goto(link)).status(), 200);
            await says(page, one.question);
            await says(page, one.asks);
            for (const words of [one.done, one.delayed, one.help]) assert.equal(await page.getByRole("button", { name: words }).count(), 1, words);
            for (const word of secret_words) await says_not(page, word);
            await no_faults(page);
        }
    });

    it(`L2_a_program_that_fetches_the_links_of_mails_answers_nothing_and_a_post_answers_once_${one.place}`, async () => {
        for (let times = 0; times < 3; ++times) {
            const got = await fetch(samtak.origin + link);
            assert.equal(got.status, 200);
            assert.equal(got.headers.get("referrer-policy"), "no-referrer");
            assert.equal(got.headers.get("cache-control"), "no-store");
            assert.equal((await fetch(samtak.origin + link, { method: "HEAD" })).status, 200);
        }
        assert.equal((await post(link, { answer: "done" }, { "Sec-Fetch-Site": "cross-site" })).status, 403, "another site's form");
        const page = await samtak.login(one.coordinator);
        await page.goto(`${at}/meetings`);
        await says(page, "Skrive tilråding til skulen");
        await says_not(page, one.by_link);
        assert.equal((await post(link, { answer: "kanskje" })).status, 422);
        const answered = await post(link, { answer: "help" });
        assert.equal(answered.status, 200);
        assert.ok((await answered.text()).includes(one.thanks));
        for (const again of [await post(link, { answer: "done" }), await fetch(samtak.origin + link), await fetch(`${samtak.origin}/${one.place}/answer/00112233445566778899aabbccddeeff`)]) {
            assert.equal(again.status, 404);
            assert.ok((await again.text()).includes(one.gone));
        }
        await page.goto(`${at}/meetings`);
        await says(page, one.needs_help);
        await says(page, one.by_link);
        await no_faults(page);
        await told(page, one.place, one.answered);
    });

    it(`L2_a_link_that_is_no_longer_in_use_is_a_calm_page_with_a_way_on_${one.place}`, async () => {
        const page = await samtak.visitor({ width: 390 });
        assert.equal((await page.goto(link)).status(), 404);
        await says(page, one.gone);
        for (const word of secret_words) await says_not(page, word);
        await no_faults(page);
    });

    it(`L1_the_coordinator_asks_anew_once_a_day_and_sees_what_was_asked_and_answered_${one.place}`, async () => {
        const page = await samtak.login(one.coordinator);
        await page.goto(`${at}/meetings`);
        await page.locator("main").getByRole("link", { name: one.ask }).first().click();
        await page.waitForLoadState();
        await says(page, one.by_link);
        await no_faults(page);
        await press(page, one.ask);
        await says(page, one.sent);
        await says(page, one.again);
        await says(page, one.asked);
        assert.equal(await page.locator("main").getByRole("button", { name: one.ask }).count(), 0);
        await no_faults(page);
        const found = await links(one.earlier + 2);
        assert.equal(found.length, one.earlier + 2);
        const answering = await samtak.visitor({ width: 390, javascript: false });
        await answering.goto(found.at(-1));
        await press(answering, one.delayed);
        await says(answering, one.thanks);
        await no_faults(answering);
        await page.goto(here_of(page));
        await says(page, one.longer);
        await no_faults(page);
        const them = await samtak.login(one.promiser, { width: 390 });
        await told(them, one.place, one.chased);
    });

    it(`L1_what_one_is_to_do_stands_in_one_list_from_the_start_page_${one.place}`, async () => {
        for (const options of [{ width: 390 }, { width: 1280, javascript: false }]) {
            const page = await samtak.login(one.promiser, options);
            await page.goto(`/${one.place}/`);
            await page.locator("main").getByRole("link", { name: one.own }).click();
            await page.waitForLoadState();
            await says(page, one.own_title);
            await says(page, "Skrive tilråding til skulen");
            await says(page, one.called);
            await says(page, one.by_link);
            await no_faults(page);
        }
        samtak.set_clock("2026-12-12T08:00:00.000000Z");
        const page = await samtak.login(one.promiser);
        await page.goto(`/${one.place}/undertakings`);
        await says(page, one.late);
        await no_faults(page);
        await page.locator("main li, main article", { hasText: "Skrive tilråding" }).last().getByRole("link").last().click();
        await page.waitForLoadState();
        await says(page, one.by_link);
        await no_faults(page);
        await page.check("[name=answer][value=done]");
        await submit(page, "[name=words]");
        await page.goto(`/${one.place}/undertakings`);
        await says_not(page, "Skrive tilråding til skulen");
    });
});
