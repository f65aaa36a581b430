import { showSought } from "./search/sought.ts";

/**
 * A search field that answers while somebody types. Without this script its form leads to the list of everything; with
 * it, what answers is fetched when the field is first used. Nothing that is typed leaves the page.
 */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form") as HTMLFormElement;
    const field = this.querySelector("input") as HTMLInputElement;
    const start = async () => {
      field.removeEventListener("focus", start);
      // Enter that comes before the answers waits for them.
      let isAsked = false;
      const wait = (event: SubmitEvent) => {
        event.preventDefault();
        isAsked = true;
      };
      form.addEventListener("submit", wait);
      const index = fetch(this.dataset["index"] as string);
      const opened = import("./search/box.ts").then(({ openBox }) => openBox(form, field, index));
      // Without them the form leads to the list of everything.
      await opened.catch(() => {});
      form.removeEventListener("submit", wait);
      if (isAsked) form.requestSubmit();
    };
    if (document.activeElement === field) start();
    else field.addEventListener("focus", start);
  }
}

showSought();
addEventListener("hashchange", showSought);

customElements.define("site-search", SiteSearch);
