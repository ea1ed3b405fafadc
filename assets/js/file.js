// A file that is too large is told at once: <… data-file-limit="bytes" data-file-refused="sentence"> around a file input.
// The server says the same; without this file one has waited for the upload first.
for (const place of document.querySelectorAll("[data-file-limit]")) watch(place);

function watch(place) {
  const input = place.querySelector("input[type=file]");
  input?.addEventListener("change", () => told(place, input));
  input?.form.addEventListener("submit", (event) => {
    if (!told(place, input)) return;
    event.preventDefault();
    input.focus();
  });
}

function told(place, input) {
  const large = [...input.files].some((file) => file.size > Number(place.dataset.fileLimit));
  const before = place.querySelector("[data-file-told]");
  if (large && !before) {
    const message = document.createElement("p");
    message.className = "ds-validation-message";
    message.id = `${input.id}-too-large`;
    message.dataset.field = "validation";
    message.dataset.fileTold = "";
    message.textContent = place.dataset.fileRefused;
    input.after(message);
    input.setAttribute("aria-invalid", "true");
  } else if (!large && before) {
    before.remove();
    input.removeAttribute("aria-invalid");
  }
  return large;
}
