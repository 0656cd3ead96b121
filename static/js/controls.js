/* The controls of a recording: a bar at the foot of the view, and all of them in the page. */

import { inWords, numberInWords } from "./numbers.js";
import { headingBack, headingOn, sentenceBack, sentenceOn } from "./steps.js";

/* What each control asks of a Listening, by the names in components/player.html. */
const ACTIONS = {
  "sentence-back": sentenceBack,
  "sentence-on": sentenceOn,
  "heading-back": headingBack,
  "heading-on": headingOn,
  panel: (listening) => listening.controls.goToPanel(),
  stop: (listening) => {
    listening.stop();
    listening.controls.toggleButton.focus();
  },
};
const CHOICES = {
  place: (listening, { valueAsNumber }) => listening.seek(valueAsNumber),
  speed: (listening, { valueAsNumber }) => listening.setSpeed(valueAsNumber),
  highlight: (listening, { checked }) => listening.showHighlight(checked),
  voice: (listening, { value }) => listening.chooseVoice(value),
};

export class Controls {
  /* Lays the controls of the template around what the player has. */
  constructor(player, template, listening) {
    this.root = player.controls;
    this.toggleButton = player.toggleButton;
    this.texts = { ...player.texts, ...template.firstElementChild.dataset };
    const [bar, ...others] = document.importNode(template, true).firstElementChild.children;
    const [back, ...rest] = bar.children;
    this.bar = this.root.firstChild;
    this.bar.prepend(back);
    this.bar.append(...rest);
    this.root.append(...others);
    this.root.className = "player__controls";
    this.root.addEventListener("click", ({ target }) => {
      const { action, speed } = target.closest("button")?.dataset ?? {};
      ACTIONS[action]?.(listening);
      if (speed) this.choosePreset(listening, Number(speed));
    });
    this.root.addEventListener("input", ({ target }) => {
      this.say("");
      CHOICES[target.name](listening, target);
    });
  }

  part(name) {
    return this.root.querySelector(`[data-part="${name}"], [name="${name}"]`);
  }

  /* Returns a text with its places filled in order. */
  text(name, ...values) {
    return values.reduce((text, value) => text.replace("{}", () => value), this.texts[name]);
  }

  say(message) {
    this.part("message").textContent = message;
  }

  /* The slider says its own value; a button does not. */
  choosePreset(listening, speed) {
    listening.setSpeed(speed);
    this.say(this.text("textSpeed", numberInWords(speed)));
  }

  /* Where the bar begins, in the view. */
  get top() {
    return this.bar.getBoundingClientRect().top;
  }

  open({ cues, isHighlighting }) {
    this.part("highlight").checked = isHighlighting;
    this.root.classList.toggle("has-no-cues", !cues.length);
    if (!cues.length) this.say(this.text("textNoCues"));
    this.toggle(true);
  }

  close() {
    this.toggle(false);
  }

  toggle(isOpen) {
    this.part("panel").hidden = !isOpen;
    this.root.classList.toggle("is-active", isOpen);
    document.documentElement.classList.toggle("is-listening", isOpen);
  }

  goToPanel() {
    this.part("panel").scrollIntoView({ block: "center" });
    this.part("place").focus();
  }

  showSpeed(speed) {
    const shown = numberInWords(speed);
    this.part("speed").value = speed;
    this.part("speed").setAttribute("aria-valuetext", shown);
    this.part("speed-now").textContent = shown;
    for (const preset of this.root.querySelectorAll("[data-speed]")) {
      preset.setAttribute("aria-pressed", Number(preset.dataset.speed) === speed);
    }
  }

  showVoices(voices, chosen) {
    const list = this.part("voice");
    list.closest("label").hidden = !voices.length;
    list.replaceChildren(list.options[0], ...voices.map(({ name }) => new Option(name, name)));
    list.value = chosen?.name ?? "";
  }

  showPlaying(isPlaying) {
    this.toggleButton.textContent = this.text(isPlaying ? "textPause" : "textPlay");
    this.root.classList.toggle("is-playing", isPlaying);
  }

  showTime(now, duration, isSaid) {
    const place = this.part("place");
    place.max = duration;
    place.value = now;
    const position = this.text("textTime", inWords(now), inWords(duration));
    this.part("time").textContent = position;
    // Who is at the slider while the text is read must not hear every second go by.
    if (isSaid || document.activeElement !== place) place.setAttribute("aria-valuetext", position);
  }

  /* At the end the bar offers the next topic instead of steps. */
  showEnd(isAtEnd) {
    this.root.classList.toggle("is-at-end", isAtEnd);
    const next = isAtEnd && document.querySelector('a[rel="next"]');
    this.part("next").replaceChildren(...(next ? [next.cloneNode(true)] : []));
  }
}
