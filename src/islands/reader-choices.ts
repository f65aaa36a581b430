import styles from "./reader-choices/choices.css?inline";
import { apply, kept } from "./reader-choices/choices.ts";

/**
 * A reader's own choices: those that were made before hold from the start, and a fold offers them. What is in the fold is
 * fetched when it is first opened. Without this script there is none, and the page is as the device sets it.
 */
class ReaderChoices extends HTMLElement {
  connectedCallback(): void {
    apply(
      kept(() => localStorage),
      document.documentElement,
    );
    const fold = document.createElement("details");
    const head = document.createElement("summary");
    head.textContent = "Make this site easier to read";
    fold.append(head);
    fold.addEventListener(
      "toggle",
      async () => fold.append((await import("./reader-choices/panel.ts")).panel(document, localStorage)),
      { once: true },
    );
    this.append(fold);
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
customElements.define("reader-choices", ReaderChoices);
