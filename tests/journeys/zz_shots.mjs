import { start, submit } from "./harness.mjs";
const samtak = await start();
const shots = "/tmp/ap/shots";
const places = { sunnfjord: { c: "ingvild", l: "oddgeir", k: "kari", p: "mari" }, lyngdal: { c: "randi", l: "per", k: "per", p: "anne" } };
async function shot(page, name) { for (const width of [1280, 390]) { await page.setViewportSize({ width, height: 900 }); await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true }); } }
try {
for (const [place, who] of Object.entries(places)) {
    const c = await samtak.login(who.c);
    await c.goto(`/${place}/`);
    const at = `/${place}` + /\/coordinations\/[0-9a-f]{32}/.exec(await c.content())[0];
    await c.goto(`/${place}/absences/new`); await shot(c, `${place}-absence-new`);
    await c.fill("[name=from]", "2026-11-04"); await c.fill("[name=to]", "2026-11-08"); await submit(c, "[name=from]");
    await shot(c, `${place}-absences`);
    await c.goto(`${at}/coordinator/change`); await shot(c, `${place}-change`);
    const k = await samtak.login(who.k);
    await k.goto(`${at}/coordinator`); await shot(k, `${place}-seek`);
    if (place === "sunnfjord") {
        await k.goto(`${at}/coordinator/unit`); await shot(k, `${place}-unit`);
        const unit = await k.locator("label", { hasText: "Heimetenesta" }).evaluate((l) => document.getElementById(l.htmlFor).value);
        await k.check(`[name=unit][value="${unit}"]`); await k.check("[name=kind][value=coordinator]"); await k.check("[name=wish_from][value=person]"); await k.fill("[name=wish]", "Eg vil ha Hanna. Ho hugsar at eg ikkje likar telefon.");
        await submit(k, "[name=unit]");
    }
    const l = await samtak.login(who.l);
    await l.goto(`/${place}/staff`); await shot(l, `${place}-staff`);
    await l.goto(await l.locator("table a[href*='/staff/']").last().getAttribute("href")); await shot(l, `${place}-staff-member`);
    await l.goto(new URL(l.url()).pathname + "/departure"); await shot(l, `${place}-departure`);
    await l.goto(`${at}/coordinator/nominee`); await shot(l, `${place}-nominee`);
    await submit(l, "[name=grounds]"); await shot(l, `${place}-nominee-error`);
    if (place === "sunnfjord") {
        await l.goto(`${at}/coordinator/nominee`);
        const hanna = await l.locator("label", { hasText: "Hanna Brekke" }).first().evaluate((x) => document.getElementById(x.htmlFor).value);
        await l.check(`[name=member][value="${hanna}"]`); await l.check("[name=wish_met][value=yes]"); await l.selectOption("[name=deputy]", "leader"); await l.fill("[name=grounds]", "Mari ønskjer Hanna."); await submit(l, "[name=grounds]");
        await shot(l, `${place}-asked`);
        const h = await samtak.login("hanna"); await h.goto(`${at}/coordinator/question`); await shot(h, `${place}-question`);
        await h.goto(`/${place}/notices`); await shot(h, `${place}-notices`);
    }
}
const v = await samtak.login("vigdis"); await v.goto("/ringerike/vacancies"); await shot(v, "ringerike-vacancies"); await v.goto("/ringerike/"); await shot(v, "ringerike-home");
} finally { await samtak.stop().catch(() => {}); }
