// Keeps a long page on the server while it is typed. Nothing is kept in the browser.
"use strict";

const EVERY = 10000;

function keepForm(form) {
  const shown = document.querySelector("[data-kept]");
  const opened = new Date().toTimeString().slice(0, 5);
  // So that the server tells what this page kept itself from what another window kept.
  const mark = document.createElement("input");
  Object.assign(mark, { type: "hidden", name: "window", value: crypto.getRandomValues(new Uint32Array(2)).join("-") });
  form.append(mark);
  let saved = form.dataset.saved || "";
  let before = typed();
  let stopped = false;
  let sending = false;
  let leaving = false;

  function body() {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    data.delete("do");
    return data;
  }

  function typed() {
    const data = body();
    for (const name of ["csrfmiddlewaretoken", "number", "keep_number", "window"]) data.delete(name);
    return new URLSearchParams(data).toString();
  }

  function say(text, wrong) {
    if (!shown) return;
    shown.textContent = text;
    shown.classList.toggle("saved--not", Boolean(wrong));
  }

  function notSaved(why) {
    say(`Not saved since ${saved || opened}. ${why} If it cannot wait, ring ${form.dataset.telephone}.`, true);
  }

  async function freshToken() {
    if (!("token" in form.dataset)) return;
    const answer = await fetch(form.dataset.keep, { redirect: "manual", cache: "no-store" });
    if (!answer.ok) return;
    const { token } = await answer.json();
    document.querySelectorAll("input[name='csrfmiddlewaretoken']").forEach((input) => { input.value = token; });
  }

  async function keep() {
    const now = typed();
    if (stopped || sending || leaving || now === before) return;
    sending = true;
    const data = body();
    data.set("do", "keep");
    if (form.dataset.place) {
      data.set("keep_place", form.dataset.place);
      data.set("keep_title", form.dataset.title);
      data.set("keep_number", form.dataset.number);
    }
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: data, redirect: "manual" });
      if (answer.type === "opaqueredirect") {
        notSaved("You are signed out: sign in in another window, and this page is saved again.");
      } else if (answer.status === 403) {
        await freshToken();
        notSaved("Trying again.");
      } else if (answer.status === 409 || answer.status === 413) {
        say((await answer.json()).said, true);
        stopped = answer.status === 409;
      } else if (answer.ok) {
        const { at, number } = await answer.json();
        before = now;
        saved = at;
        form.dataset.number = number;
        form.querySelectorAll("[data-number], input[name='keep_number']").forEach((input) => { input.value = number; });
        say(`Saved ${at}.`);
      } else {
        notSaved("The server did not keep it.");
      }
    } catch {
      notSaved("The server cannot be reached.");
    } finally {
      sending = false;
    }
  }

  setInterval(keep, EVERY);
  form.addEventListener("focusout", () => keep());
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && typed() !== before) event.preventDefault();
  });
}

document.querySelectorAll("form[data-keep]").forEach(keepForm);
