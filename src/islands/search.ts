/**
 * A search field that answers while somebody types. Without this script its form leads to the list of everything; with
 * it, what answers is fetched when the field is first used. Nothing that is typed leaves the page.
 */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form") as HTMLFormElement;
    const field = this.querySelector("input") as HTMLInputElement;
    const start = () => {
      field.removeEventListener("focus", start);
      import("./search/box.ts").then(({ openBox }) => openBox(form, field, this.dataset["index"] as string));
    };
    if (document.activeElement === field) start();
    else field.addEventListener("focus", start);
  }
}

customElements.define("site-search", SiteSearch);
