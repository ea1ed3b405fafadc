// A form is sent once: a second press while the first is under way does nothing. The server has a guard of its own
// (the form's one-time id); this one spares people the surprise. The button keeps its name, value and focus.
const patience = 10000; // a download leaves the page standing; then the button must work again

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  const button = event.submitter;
  form.dataset.sending = "yes";
  button?.setAttribute("aria-busy", "true");
  setTimeout(() => free(form), patience);
});

// The back button may bring the page back as it was left.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sending]")) free(form);
});

function free(form) {
  delete form.dataset.sending;
  for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
}
