/* Links to this page at another level or in another language keep the place: they lead to the section
   that the address names. */

export class PlaceKeeper {
  constructor(element) {
    this.links = [...element.querySelectorAll("a")];
    this.text = document.getElementById("main");
    this.keepPlace();
    addEventListener("hashchange", () => this.keepPlace());
  }

  keepPlace() {
    const id = decodeURIComponent(location.hash.slice(1));
    const isInText = id && this.text.contains(document.getElementById(id));
    for (const link of this.links) {
      link.hash = isInText ? id : "";
    }
  }
}
