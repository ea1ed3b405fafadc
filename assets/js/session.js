// Session: <dialog id="session-warning" data-seconds="900" data-warn="180" data-expired="/…"> opens before the session ends.
// Its form (POST with CSRF) asks for more time; the server answers with the seconds left as plain text. At the end
// drafts are saved and the browser goes to data-expired, so that nobody else reads the page. Tabs tell each other.
const least_warning = 120; // WCAG 2.2.1: at least 20 s; ours at least two minutes
const dialog = document.getElementById("session-warning");
if (dialog) start(dialog);

function start(dialog) {
  const warn = Math.max(Number(dialog.dataset.warn) || 0, least_warning);
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("samtak-session") : null;
  let end = 0;

  function renew(seconds) {
    end = Date.now() + seconds * 1000;
    if (dialog.open) dialog.close();
  }
  // The clock is compared, not counted: a machine that slept wakes up to the right answer.
  function look() {
    const left = (end - Date.now()) / 1000;
    if (left <= 0) return leave();
    if (left <= warn && !dialog.open) dialog.showModal();
  }
  function leave() {
    document.dispatchEvent(new CustomEvent("samtak:save-drafts"));
    const there = new URL(dialog.dataset.expired, location.href);
    if (document.documentElement.dataset.draftKept) there.searchParams.set("kept", "1"); // the page there says so
    location.replace(there);
  }
  async function extend(event) {
    event.preventDefault();
    const form = event.target;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      const seconds = answer.ok ? Number(await answer.text()) : 0;
      if (!(seconds > 0)) return leave();
      renew(seconds);
      tabs?.postMessage(seconds);
    } catch {
      // No connection: the dialog stays, and the button can be pressed again.
    }
  }

  renew(Number(dialog.dataset.seconds));
  tabs?.postMessage(Number(dialog.dataset.seconds));
  tabs?.addEventListener("message", (message) => renew(Number(message.data)));
  dialog.querySelector("form")?.addEventListener("submit", extend);
  setInterval(look, 5000);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", (event) => event.persisted && look());
}
