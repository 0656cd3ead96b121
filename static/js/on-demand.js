/* What only some readers need is loaded when it is first needed. Each promise fails where the
   server does not answer, and is asked anew the next time. */

const script = globalThis.document?.currentScript;
const loading = {};

export function loadStyle() {
  const { style } = script.dataset;
  return once(style, () => append("link", { rel: "stylesheet", href: style }, "load"));
}

/* Returns the class Listening: listening-main.js hands it over. */
export async function loadListening() {
  const { listening } = script.dataset;
  const { detail } = await once(listening, () => append("script", { src: listening }, "ready"));
  return detail;
}

function once(address, load) {
  loading[address] ??= load().catch((error) => {
    delete loading[address];
    throw error;
  });
  return loading[address];
}

function append(name, properties, doneEvent) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), properties);
    element.addEventListener(doneEvent, resolve);
    element.addEventListener("error", () => reject(new Error(`not loaded: ${element.outerHTML}`)));
    document.head.append(element);
  });
}
