const view = document.querySelector("meta[name=viewport]")?.content ?? "";
return /user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[0-4](\.|,|$)/.test(view)
  ? [`a reader cannot zoom: ${view}`] : [];
