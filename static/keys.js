// Single keys for a page that is worked many times over. Every control is on the page; nothing needs a key.
"use strict";

const typing = (element) => element.matches("textarea, select, input[type='text'], input[type='search']");
const choices = (part) => [...part.querySelectorAll("input[type='radio'], input[type='checkbox'], textarea")];
const isOpen = (part) => !choices(part).some((input) => input.checked || (input.type === "textarea" && input.value));

function press(part, place) {
  const inputs = choices(part);
  const input = inputs[part.dataset.choices.length === 1 ? 0 : place];
  if (!input) return;
  if (input.type === "textarea") input.focus();
  else {
    input.click();
    input.focus();
  }
}

document.addEventListener("keydown", (event) => {
  const form = document.querySelector("form[data-keyed]");
  if (!form) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[type='submit']"));
    return;
  }
  if (event.key === "Escape" && typing(event.target)) {
    event.target.blur();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || event.key.length !== 1) return;
  const parts = [...form.querySelectorAll("[data-choices]")].filter((part) => part.dataset.choices.includes(event.key));
  if (!parts.length) return;
  const here = event.target.closest("[data-turn]");
  const part = parts.find(isOpen) || parts.find((one) => here && here.contains(one)) || parts[0];
  event.preventDefault();
  press(part, part.dataset.choices.indexOf(event.key));
});
