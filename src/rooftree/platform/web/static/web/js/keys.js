// Single keys: never in a field, never with another key held, and off for whoever turned them off.
"use strict";
(() => {
  if (document.body.dataset.singleKeys === "off") return;
  const hints = document.querySelector("[data-keys]");
  const dialog = document.querySelector("[data-keys-dialog]");
  if (hints) hints.hidden = false;

  const typing = (element) =>
    element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);

  const rows = () => [...document.querySelectorAll("[data-list] tbody tr")].filter((row) => row.querySelector("a"));

  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.classList.contains("is-cursor"));
    const next = Math.min(Math.max(at + step, 0), all.length - 1);
    if (at >= 0) all[at].classList.remove("is-cursor");
    all[next].classList.add("is-cursor");
    all[next].querySelector("a").focus();
  };

  const actions = {
    "/": () => document.getElementById("find")?.focus(),
    "?": () => dialog && !dialog.open && dialog.showModal(),
    j: () => move(1),
    k: () => move(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target) || (dialog && dialog.open)) return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
