// Drafts: <form data-draft="/url" data-draft-saved="Draft saved {time}" data-draft-failed="…"> is posted as it is
// (with its CSRF field) to that URL 2 s after the last change, and when the page is left. The answer's text is not shown.
// The sentence goes into [data-draft-status] (role="status") of the form. Without this file a form is just not saved early.
const pause = 2000;
const keepalive_limit = 60000; // browsers allow 64 KiB in flight while a page goes away

for (const form of document.querySelectorAll("form[data-draft]")) watch(form);
for (const event of ["htmx:after:swap", "samtak:put-in"])
  document.addEventListener(event, () => {
    for (const form of document.querySelectorAll("form[data-draft]")) watch(form);
  });

function watch(form) {
  if (form.dataset.draftWatched) return;
  form.dataset.draftWatched = "yes";
  const state = { dirty: false, timer: 0, flight: null };
  form.addEventListener("input", () => {
    state.dirty = true;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(form, state), pause);
  });
  // What is sent for real must not come back as a draft afterwards.
  form.addEventListener("submit", () => {
    state.dirty = false;
    clearTimeout(state.timer);
    state.flight?.abort();
  });
  addEventListener("pagehide", () => save(form, state, true));
  document.addEventListener("samtak:save-drafts", () => save(form, state, true));
}

async function save(form, state, leaving = false) {
  if (!state.dirty || !form.isConnected) return;
  state.dirty = false;
  clearTimeout(state.timer);
  state.flight?.abort();
  state.flight = new AbortController();
  const body = fields(form);
  document.documentElement.dataset.draftKept = "yes"; // for the page that says the session has ended
  try {
    const answer = await fetch(form.dataset.draft, {
      method: "POST",
      body,
      keepalive: leaving && body.toString().length < keepalive_limit,
      redirect: "manual", // a redirect here means: logged out
      signal: state.flight.signal,
    });
    if (!answer.ok) throw new Error(`draft: ${answer.status}`);
    say(form, form.dataset.draftSaved.replace("{time}", clock(new Date())));
  } catch (error) {
    if (error.name === "AbortError") return;
    state.dirty = true;
    say(form, form.dataset.draftFailed);
  }
}

// Passwords and files stay out of drafts.
function fields(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name);
    if (typeof value === "string" && field?.type !== "password") body.append(name, value);
  }
  return body;
}

function say(form, text) {
  const place = form.querySelector("[data-draft-status]");
  if (place && text) place.textContent = text;
}

function clock(time) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(time.getHours())}.${two(time.getMinutes())}`;
}
