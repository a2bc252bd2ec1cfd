// Brings the error summary to the reader, folds filters on small screens, and takes a pasted picture.
"use strict";
(() => {
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();

  if (window.matchMedia("(max-width: 767px)").matches) {
    for (const fold of document.querySelectorAll("details[data-folds]:not([data-in-use])")) {
      if (!fold.querySelector(".govuk-error-message")) fold.open = false;
    }
  }

  // A picture pasted anywhere in the form goes into the file control that asks for it.
  for (const control of document.querySelectorAll("input[type=file][data-takes-paste]")) {
    control.form.addEventListener("paste", (event) => {
      const pasted = event.clipboardData;
      if (!pasted || ![...pasted.files].some((file) => file.type.startsWith("image/"))) return;
      event.preventDefault();
      control.files = pasted.files;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
})();
