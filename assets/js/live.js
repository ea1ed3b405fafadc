// Live: <div data-live="/…/changes"> follows what others do. The stream says only that something changed; then [data-live-page] is
// fetched anew, and each [data-live-part] whose value is another is put in. What somebody is writing in is left alone, and
// [data-live-newer] in it says so. Without a stream (proxy, too many tabs) it is asked now and then.
const often = 20000;
const seldom = 60000; // also beside a stream: another instance of the program may have made the change
const soon = 150; // several changes at once are one

for (const area of document.querySelectorAll("[data-live]")) follow(area);

function follow(area) {
  const state = { source: null, timer: 0, busy: false, again: false };
  const open = () => {
    state.source?.close();
    state.source = new EventSource(area.dataset.live);
    state.source.addEventListener("open", () => say(area, area.dataset.liveOn));
    state.source.addEventListener("changed", () => later(soon));
    state.source.addEventListener("error", () => later(soon)); // it may have missed something, or have no place
  };
  const later = (wait) => {
    clearTimeout(state.timer);
    state.timer = setTimeout(ask, wait);
  };
  const ask = async () => {
    if (state.busy) return void (state.again = true);
    state.busy = true;
    try {
      await refresh(area);
    } finally {
      state.busy = false;
      later(state.again ? soon : state.source?.readyState === EventSource.OPEN ? seldom : often);
      state.again = false;
    }
  };
  area.addEventListener("input", (event) => event.target.closest("[data-live-part]")?.setAttribute("data-live-touched", ""));
  addEventListener("pagehide", () => (state.source?.close(), clearTimeout(state.timer)));
  addEventListener("pageshow", (event) => event.persisted && (open(), later(soon)));
  document.addEventListener("visibilitychange", () => document.hidden || later(soon));
  open();
  later(seldom);
}

async function refresh(area) {
  let answer;
  try {
    answer = await fetch(area.dataset.livePage, { headers: { "x-samtak-quiet": "1", "hx-request": "true" }, redirect: "manual" });
  } catch {
    return say(area, area.dataset.liveFailed);
  }
  if (answer.status === 503 || answer.status === 429) return;
  const elsewhere = answer.headers.get("HX-Redirect");
  if (elsewhere) {
    document.dispatchEvent(new CustomEvent("samtak:save-drafts"));
    return location.replace(elsewhere);
  }
  if (!answer.ok) return location.replace(area.dataset.livePage); // it isn't there for this reader any more: the page itself says so
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const changed = put(area, [...page.querySelectorAll("[data-live] [data-live-part]")]);
  const time = `${new Date().toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" }).replace(":", ".")}`;
  if (changed) say(area, area.dataset.liveUpdated.replace("{time}", time));
  else if (said(area) === area.dataset.liveFailed) say(area, area.dataset.liveOn);
}

// Returns whether anything was put in, taken out or moved.
function put(area, parts) {
  let changed = false;
  for (const part of parts) {
    const old = document.getElementById(part.id);
    if (!old) changed = put_in(part) || changed;
    else if (old.dataset.livePart !== part.dataset.livePart) changed = replace(old, part) || changed;
    else changed = move(old, part) || changed;
  }
  const ids = new Set(parts.map((one) => one.id));
  for (const old of area.querySelectorAll("[data-live-part]"))
    if (!ids.has(old.id) && !old.hasAttribute("data-live-touched")) {
      old.remove();
      changed = true;
    }
  if (changed) document.dispatchEvent(new CustomEvent("samtak:put-in"));
  return changed;
}

// Beside the one that it stands beside on the new page.
function put_in(part) {
  const added = document.importNode(part, true);
  for (let one = part.previousElementSibling; one; one = one.previousElementSibling) {
    const there = document.getElementById(one.id);
    if (there) return there.after(added), true;
  }
  for (let one = part.nextElementSibling; one; one = one.nextElementSibling) {
    const there = document.getElementById(one.id);
    if (there) return there.before(added), true;
  }
  return false;
}

// What somebody writes in stays, and says that there is something newer.
function replace(old, part) {
  const changed = old.querySelector("[data-live-changed]"); // a page that isn't put in anew, but says that there is something newer
  if (changed) {
    const said = !changed.hidden;
    changed.hidden = false;
    return !said;
  }
  if (!is_written_in(old)) {
    old.replaceWith(document.importNode(part, true));
    return true;
  }
  const newer = old.querySelector("[data-live-newer]");
  if (!newer || newer.textContent) return false;
  newer.textContent = newer.dataset.liveNewer;
  return true;
}

function is_written_in(part) {
  const at = document.activeElement;
  return part.hasAttribute("data-live-touched") || (part.contains(at) && at.matches("input, textarea, select"));
}

// The order of the agenda is another.
function move(old, part) {
  const before = document.getElementById(part.previousElementSibling?.id);
  const stands = !before?.hasAttribute("data-live-part") || before.nextElementSibling === old;
  if (stands || is_written_in(old)) return false;
  before.after(old);
  return true;
}

function said(area) {
  return area.querySelector("[data-live-status]").textContent;
}

function say(area, text) {
  const place = area.querySelector("[data-live-status]");
  if (place.textContent !== text) place.textContent = text;
}
