// Focus: after a page with errors it stands on the summary, after a link to a place on that place, after an answer that
// replaced part of the page on what is new ([data-focus]). An ordinary page keeps the browser's own start.
place(document);
addEventListener("hashchange", () => goTo(named(location.hash)));
document.addEventListener("htmx:after:swap", () => setTimeout(() => place(document, true)));

function place(within, swapped = false) {
  const summary = within.querySelector(".ds-error-summary");
  const wanted = within.querySelector("[data-focus]");
  if (summary) return goTo(summary);
  if (wanted) {
    wanted.removeAttribute("data-focus"); // asked for once
    return goTo(wanted);
  }
  if (!swapped) goTo(named(location.hash));
}

function named(hash) {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

function goTo(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
  element.focus();
}
