import { copyButton } from "./copy-button.ts";

/**
 * Buttons for the panel of a chart: they copy its sentence, its picture, its address, its citation and the code of its
 * embed. Without this script there are none, and all of it stands there to be marked or followed.
 */
class TakeAway extends HTMLElement {
  connectedCallback(): void {
    // Pages have many charts and few are taken away.
    this.closest("details")?.addEventListener("toggle", () => this.offer(), { once: true });
  }

  private offer(): void {
    const [citation] = this.getElementsByTagName("p") as unknown as [HTMLElement];
    const [code] = this.getElementsByTagName("textarea") as unknown as [HTMLTextAreaElement];
    const picture = this.querySelector("a[href$='.png']") as HTMLAnchorElement;
    const sentence = this.closest("figure")?.querySelector<HTMLElement>("[id$=-sentence]") as HTMLElement;
    // A citation ends with the address that lasts.
    const address = citation.textContent?.match(/\S+\s*$/)?.[0].trim() ?? "";
    citation.after(
      copyButton("sentence", sentence, {
        write: () => navigator.clipboard.writeText(paragraphsOf(sentence)),
      }),
      copyButton("picture", picture, {
        // A browser waits for the picture itself: what comes after the click has no leave to copy.
        write: () => navigator.clipboard.write([new ClipboardItem({ "image/png": pixelsOf(picture.href) })]),
        otherwise: `Choose “${picture.textContent}” and save it.`,
      }),
      copyButton("citation", citation),
      copyButton("address", citation, { write: () => navigator.clipboard.writeText(address) }),
    );
    code.parentElement?.after(copyButton("code", code));
  }
}

/** What is folded is copied too, the words that unfold it are not. */
function paragraphsOf(part: HTMLElement): string {
  return [...part.getElementsByTagName("p")].map(({ textContent }) => textContent?.trim()).join(" ");
}

/** A picture of this site as a PNG file. The policy of the site lets it be shown, not fetched. */
async function pixelsOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture")))),
  );
}

customElements.define("take-away", TakeAway);
