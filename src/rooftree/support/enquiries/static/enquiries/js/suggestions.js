// Puts articles that may answer a question under it while it is written. Without script the page
// shows them once, before it sends.
"use strict";
(() => {
  const form = document.querySelector("form[data-suggests]");
  const region = form && form.querySelector("[data-suggestions]");
  if (!region) return;
  const sent = ["csrfmiddlewaretoken", "subject", "text", "key", "search", "is_urgent"];
  const watched = ["subject", "text", "is_urgent"];
  let waiting = 0;
  let newest = 0;
  let shown = "";

  const look = async () => {
    const typed = new FormData(form);
    const body = new URLSearchParams();
    for (const name of sent) if (typed.has(name)) body.append(name, typed.get(name));
    newest += 1;
    const own = newest;
    let answer;
    try {
      answer = await fetch(form.dataset.suggests, { method: "POST", body, credentials: "same-origin" });
    } catch {
      return;
    }
    // Whoever was signed out meanwhile is led to another page, which does not belong here.
    if (!answer.ok || answer.redirected) return;
    const html = await answer.text();
    // The same again is not read out again, and takes the focus from nobody.
    if (own !== newest || html === shown) return;
    shown = html;
    region.innerHTML = html;
  };

  form.addEventListener("input", (event) => {
    if (!watched.includes(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, 500);
  });
})();
