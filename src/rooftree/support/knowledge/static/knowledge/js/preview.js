// Draws what is written beside it, by the same hand as the page that readers see. Without script
// the Preview button does it.
"use strict";
(() => {
  const form = document.querySelector("form[data-preview]");
  const shows = form && form.querySelector("[data-preview-shows]");
  const says = form && form.querySelector("[data-preview-says]");
  const text = form && form.elements.namedItem("body");
  if (!shows || !text) return;
  let waiting = 0;
  let newest = 0;
  let drawn = text.value;

  const draw = async () => {
    if (text.value === drawn) return;
    const sent = text.value;
    const body = new URLSearchParams({
      csrfmiddlewaretoken: form.elements.namedItem("csrfmiddlewaretoken").value,
      article: form.dataset.article,
      body: sent,
    });
    newest += 1;
    const own = newest;
    let answer;
    try {
      answer = await fetch(form.dataset.preview, { method: "POST", body, credentials: "same-origin" });
    } catch {
      answer = null;
    }
    if (own !== newest) return;
    // Whoever was signed out meanwhile is led to another page, which does not belong here.
    if (!answer || !answer.ok || answer.redirected) {
      says.textContent = "The preview is out of reach. Your text is still here.";
      return;
    }
    const html = await answer.text();
    if (own !== newest) return;
    drawn = sent;
    // Cleaned by our own page: it holds nothing that could run.
    shows.innerHTML = html;
    says.textContent = "Up to date.";
  };

  text.addEventListener("input", () => {
    clearTimeout(waiting);
    says.textContent = "";
    waiting = setTimeout(draw, 400);
  });
})();
