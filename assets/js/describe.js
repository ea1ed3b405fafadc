// What describes a field is tied to it by the server, so that it is read without this script too. <ds-field> ties it once more
// as it wakes, and a screen reader would say every hint and error twice: each id stands once.
const tie = "aria-describedby";
for (const field of document.querySelectorAll(`[${tie}]`)) once(field);
new MutationObserver((changes) => changes.forEach(({ target }) => once(target))).observe(document, {
  attributeFilter: [tie],
  subtree: true,
});

function once(field) {
  const ids = field.getAttribute(tie)?.trim().split(/\s+/) ?? [];
  const each = new Set(ids);
  if (each.size < ids.length) field.setAttribute(tie, [...each].join(" "));
}
