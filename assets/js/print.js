// <button type="button" data-print hidden> is of no use without JavaScript, so it is shown here.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
