import { xml as escaped } from "../takeaway/core-properties.ts";
import { pictureOf } from "./comparison-picture.ts";
import { copyButton } from "./copy-button.ts";

/** Word shows a picture at 96 dots an inch: so wide it fills the text of a page of A4. */
const WIDTH = 600;

/**
 * Buttons before a comparison that copy it as a document takes it: title, picture and table in one, and the picture by
 * itself for programs that leave it out of the one, as some versions of Word do. Without this script the table and the
 * files for Excel stand there.
 */
class CopyComparison extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector("table");
    // They are put into the page once; a reader who sorts or prints it must not see them twice.
    if (!table || this.querySelector(".copy")) return;
    const otherwise = "The table is marked: press Ctrl and C.";
    const write = (item: ClipboardItem) => navigator.clipboard.write([item]);
    this.querySelector(".copies")?.append(
      copyButton("comparison for Word", table, { write: () => write(this.item(table)), otherwise }),
      ...(this.querySelector(".compared")
        ? [copyButton("picture", table, { write: () => write(this.picture()), otherwise })]
        : []),
    );
  }

  private picture(): ClipboardItem {
    const [, letters = ""] = pictureOf(this)?.address.split(",") ?? [];
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    return new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) });
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

/**
 * A comparison as HTML with all its looks in it, as nothing of a page's styles comes along. They are attributes, which
 * every program that takes HTML knows: browsers hold the styles of what is copied against the policy of the page.
 */
function documentOf(
  title: string,
  picture: { address: string; words: string } | undefined,
  [head = [], ...body]: string[][],
): string {
  const font = (text: string) => `<font face="Arial" size="2">${text}</font>`;
  const cell = (tag: "td" | "th", text: string) =>
    `<${tag} align="left" valign="top">${font(escaped(text))}</${tag}>`;
  const image = picture
    ? `<p><img src="${picture.address}" width="${WIDTH}" alt="${escaped(picture.words)}"></p>`
    : "";
  return [
    `<p>${font(`<b>${escaped(title)}</b>`)}</p>`,
    image,
    `<table border="1" cellspacing="0" cellpadding="4"><thead><tr>`,
    head.map((text) => cell("th", text)).join(""),
    "</tr></thead><tbody>",
    ...body.map((cells) => `<tr>${cells.map((text) => cell("td", text)).join("")}</tr>`),
    `</tbody></table><p>${font(`Source: ${escaped(`${siteName()}, ${location.href}`)}`)}</p>`,
  ].join("");
}

function siteName(): string {
  return document.querySelector<HTMLMetaElement>("meta[property='og:site_name']")?.content ?? "";
}

customElements.define("copy-comparison", CopyComparison);
