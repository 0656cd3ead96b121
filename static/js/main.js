/* Starts each component where the page names it. One that fails leaves the others, and the page, as
   they are. */

import { HardWords } from "./hard-words.js";
import { Hear } from "./hear.js";
import { PlaceKeeper } from "./place-keeper.js";
import { Player } from "./player.js";
import { Ruler } from "./ruler.js";
import { Settings, SettingsLink, applySettings } from "./settings.js";

const COMPONENTS = {
  "hard-words": HardWords,
  hear: Hear,
  "place-keeper": PlaceKeeper,
  player: Player,
  ruler: Ruler,
  settings: Settings,
  "settings-link": SettingsLink,
};

applySettings();

document.addEventListener("DOMContentLoaded", () => {
  for (const element of document.querySelectorAll("[data-module]")) {
    try {
      new COMPONENTS[element.dataset.module](element);
    } catch (error) {
      console.error(element.dataset.module, error);
    }
  }
});
