/* Reading settings. The form names what each choice sets: a custom property of the style
   ("--text-scale") or a data attribute of the page ("theme"). */

import { isPlainClick } from "./elements.js";
import { fetchPage } from "./fetching.js";
import { loadStyle } from "./on-demand.js";
import { forget, remember, remembered } from "./storage.js";

/* Called before the first paint, and after each choice. The root has no other style or data. */
export function applySettings() {
  const root = document.documentElement;
  root.removeAttribute("style");
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  for (const [name, value] of Object.entries(remembered().settings ?? {})) {
    if (name.startsWith("--")) root.style.setProperty(name, value);
    else root.dataset[name] = value;
  }
  document.dispatchEvent(new Event("settings"));
}

export class Settings {
  constructor(form) {
    this.form = form;
    form.hidden = false;
    this.show();
    form.addEventListener("change", ({ target }) => this.choose(target));
    form.addEventListener("click", ({ target }) => this.clear(target.dataset.clear));
  }

  show() {
    this.form.reset();
    for (const [name, value] of Object.entries(remembered().settings ?? {})) {
      const choices = this.form.elements[name];
      if (choices) choices.value = value;
    }
  }

  choose({ name, value, defaultChecked }) {
    const settings = { ...remembered().settings, [name]: value };
    if (defaultChecked) delete settings[name];
    this.say(remember({ settings }) ? "" : this.form.dataset.textNotKept);
    applySettings();
  }

  clear(what) {
    if (!what) return;
    if (what === "textForgotten") forget();
    remember({ settings: {} });
    this.show();
    this.say(this.form.dataset[what]);
    applySettings();
  }

  say(message) {
    this.form.querySelector('[role="status"]').textContent = message;
  }
}

/* The link in the header opens the page of settings in a dialog, on the page where the reader is. */
export class SettingsLink {
  constructor(link) {
    link.addEventListener("click", async (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.dialog ??= await settingsDialog(link).catch(() => location.assign(link.href));
      this.dialog?.showModal();
    });
  }
}

async function settingsDialog(link) {
  const page = await fetchPage(link.href);
  await loadStyle();
  const form = document.importNode(page.querySelector("form"), true);
  const dialog = document.createElement("dialog");
  dialog.className = "settings";
  dialog.innerHTML = "<h2></h2>";
  dialog.firstChild.textContent = link.textContent;
  dialog.setAttribute("aria-label", link.textContent);
  dialog.append(form);
  document.body.append(dialog);
  new Settings(form);
  return dialog;
}
