import { xml as escaped } from "../takeaway/core-properties.ts";
import { pictureOf } from "./comparison-picture.ts";
import { copyButton } from "./copy-button.ts";

/** Word shows a picture at 96 dots an inch: so wide it fills the text of a page of A4. */
const WIDTH = 600;

/**
 * A button that copies a comparison as a document takes it: title, picture and table in one. Without this script the
 * table and the files for Excel stand there.
 */
class CopyComparison extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector("table");
    // It is put into the page once; a reader who sorts or prints it must not see two buttons.
    if (!table || this.querySelector(".copy")) return;
    const button = copyButton("comparison for Word", table, {
      write: () => navigator.clipboard.write([this.item(table)]),
      otherwise: "The table is marked: press Ctrl and C.",
    });
    table.closest("section")?.before(button);
  }

  private item(table: HTMLTableElement): ClipboardItem {
    const title = this.dataset["title"] ?? "";
    const rows = [...table.rows].map(({ cells }) => [...cells].map(({ textContent }) => textContent ?? ""));
    const plain = [title, ...rows.map((cells) => cells.join("\t")), location.href].join("\n");
    return new ClipboardItem({
      "text/html": new Blob([documentOf(title, pictureOf(this), rows)], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    });
  }
}

/** A comparison as HTML with all its looks in it, as nothing of a page's styles comes along. */
function documentOf(
  title: string,
  picture: { address: string; words: string } | undefined,
  [head = [], ...body]: string[][],
): string {
  const cell = (tag: "td" | "th", text: string) =>
    `<${tag} style="border:1px solid #999;padding:3pt 6pt;text-align:left;vertical-align:top">${escaped(text)}</${tag}>`;
  const image = picture
    ? `<p><img src="${picture.address}" width="${WIDTH}" alt="${escaped(picture.words)}"></p>`
    : "";
  return [
    `<div style="font-family:Arial,sans-serif;font-size:11pt"><p><b>${escaped(title)}</b></p>`,
    image,
    `<table style="border-collapse:collapse;font-family:Arial,sans-serif;font-size:10pt"><thead><tr>`,
    head.map((text) => cell("th", text)).join(""),
    "</tr></thead><tbody>",
    ...body.map((cells) => `<tr>${cells.map((text) => cell("td", text)).join("")}</tr>`),
    `</tbody></table><p>Source: ${escaped(location.href)}</p></div>`,
  ].join("");
}

customElements.define("copy-comparison", CopyComparison);
