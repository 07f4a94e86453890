// The board counts again by itself: its part of the page is fetched and put in place. Without this, the page reloads.
"use strict";

const part = () => document.getElementById("board");

async function again() {
  try {
    const answer = await fetch(part().dataset.from, { credentials: "same-origin", redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("board");
    if (!fresh) throw new Error("no board");
    part().replaceWith(document.adoptNode(fresh));
  } catch {
    part().querySelector("[data-stale]").hidden = false;
  }
}

setInterval(again, Number(part().dataset.every) * 1000);
