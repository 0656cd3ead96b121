/* The second script: it hands what it has to the first, which asked for it (on-demand.js). */

import { Listening } from "./listening.js";

document.currentScript.dispatchEvent(new CustomEvent("ready", { detail: Listening }));
