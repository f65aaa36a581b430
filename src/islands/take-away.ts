import { copyButton } from "./copy-button.ts";

/**
 * Buttons for the panel of a chart: they copy its citation, its address, its sentence and the code of its embed.
 * Without this script there are none, and all of it stands there to be marked.
 */
class TakeAway extends HTMLElement {
  connectedCallback(): void {
    const [citation] = this.getElementsByTagName("p") as unknown as [HTMLElement];
    const [code] = this.getElementsByTagName("textarea") as unknown as [HTMLTextAreaElement];
    const sentence = this.closest("figure")?.querySelector<HTMLElement>("[id$=-sentence]") as HTMLElement;
    // A citation ends with the address that lasts.
    const address = citation.textContent?.match(/\S+\s*$/)?.[0].trim() ?? "";
    citation.after(
      copyButton("citation", citation),
      copyButton("address", citation, () => address),
      copyButton("sentence", sentence),
    );
    code.parentElement?.after(copyButton("code", code));
  }
}

customElements.define("take-away", TakeAway);
