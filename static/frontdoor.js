// A few small comforts. Every page works without them.
"use strict";

// Questions that an answer reveals: the others are folded away until they are asked.
function fold(group) {
  group.querySelectorAll("[data-aria-controls]").forEach((input) => {
    const part = document.getElementById(input.getAttribute("data-aria-controls"));
    if (part) part.classList.toggle(group.dataset.module + "__conditional--hidden", !input.checked);
  });
}

document.querySelectorAll("[data-module='govuk-radios'], [data-module='govuk-checkboxes']").forEach((group) => {
  fold(group);
  group.addEventListener("change", () => fold(group));
});

// How many characters are left.
document.querySelectorAll("[data-module='govuk-character-count']").forEach((group) => {
  const box = group.querySelector("textarea");
  const words = group.querySelector(".govuk-character-count__message");
  const limit = Number(group.dataset.maxlength);
  const count = () => {
    const left = limit - [...box.value].length;
    words.classList.toggle("govuk-character-count__message--over", left < 0);
    words.textContent = left < 0 ? `${-left} characters too many` : `${left} characters left`;
  };
  box.addEventListener("input", count);
  if (box.value) count();
});

// One press sends once.
let sentAt = -Infinity;
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-prevent-double-click]")) return;
  if (event.timeStamp - sentAt < 1000) event.preventDefault();
  else sentAt = event.timeStamp;
});

// What is to put right is read first.
const summary = document.querySelector("[data-module='govuk-error-summary'][autofocus]");
if (summary) summary.focus();

// On a reading page one letter does one thing: it goes on, chooses an answer, or leads to the next question.
const keyed = document.querySelector("[data-keys]");
if (keyed) {
  keyed.dataset.keys.split(" ").forEach((pair) => {
    const [place, key] = pair.split("=");
    const there = document.querySelector(place);
    if (there) there.dataset.key = key;
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/.test(event.key)) return;
    const there = document.querySelector(`[data-key="${event.key}"]`);
    if (!there) return;
    event.preventDefault();
    // A question that is folded away is asked first.
    const folded = there.closest("[class*='__conditional--hidden']");
    if (folded) document.querySelector(`[data-aria-controls="${folded.id}"]`).click();
    const act = there.matches("a, input, select") ? there : there.querySelector("button");
    act.focus();
    if (act.matches("a, button, input[type=radio]")) act.click();
  });
}

// A page fetched back from the browser's memory is asked for again: whoever sees it may have signed out.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
