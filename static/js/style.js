/* Style that only a script needs is loaded when it is first needed. */

const script = globalThis.document?.currentScript;
let loading = null;

export function loadStyle() {
  loading ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = script.dataset.style;
    link.integrity = script.dataset.integrity ?? "";
    // Without its style a control still works.
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  return loading;
}
