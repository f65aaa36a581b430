import styles from "./reader-choices/choices.css?inline";
import { apply, kept } from "./reader-choices/choices.ts";
import { panel } from "./reader-choices/panel.ts";

/**
 * A reader's own choices: those that were made before hold from the start, and a fold offers them. Textures are fetched
 * when they are chosen. Without this script there is none, and the page is as the device sets it.
 */
class ReaderChoices extends HTMLElement {
  connectedCallback(): void {
    hold(kept(() => localStorage));
    const fold = document.createElement("details");
    const head = document.createElement("summary");
    head.textContent = "Make this site easier to read";
    fold.append(
      head,
      panel(document, () => localStorage, hold),
    );
    this.append(fold);
  }
}

function hold(chosen: readonly string[]): void {
  apply(chosen, document.documentElement);
  if (chosen.includes("textures")) void import("./reader-choices/textures.ts");
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
customElements.define("reader-choices", ReaderChoices);
