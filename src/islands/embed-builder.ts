import { iframeCode, pictureCode, resizedCode } from "../takeaway/embed-code.ts";
import { readHighlights } from "../takeaway/highlight.ts";
import { copyButton } from "./copy-button.ts";

/**
 * Fits the code of an embed: a reader chooses, the frame shows the embed as it will be, and the codes follow. All that
 * is known of a chart is read from the frame, which is a page of this site.
 */
class EmbedBuilder extends HTMLElement {
  connectedCallback(): void {
    const chart = this.choice("chart");
    const asked = new URLSearchParams(location.search).get("chart");
    if ([...chart.options].some(({ value }) => value === asked)) chart.value = asked as string;
    this.querySelector(".notice")?.remove();
    for (const part of this.querySelectorAll<HTMLElement>("[hidden]")) part.hidden = false;
    for (const code of this.querySelectorAll("textarea"))
      code.after(copyButton(code.dataset["copy"] ?? "", code));
    this.addEventListener("change", ({ target }) => {
      if (target === chart) this.choice("highlight").length = 1;
      this.show();
    });
    this.frame.addEventListener("load", () => this.fit());
    // The preview resizes as it would on a page with the script.
    addEventListener("message", ({ source }) => {
      if (source === this.frame.contentWindow) this.fit();
    });
    this.show();
  }

  private show(): void {
    const chart = this.value("chart");
    const [dataset] = chart.split("/");
    const page = new URL(`../../datasets/${dataset}/#${chart.replace("/", "-")}`, location.href).href;
    (this.querySelector("#source") as HTMLAnchorElement).href = page;
    this.frame.style.width = this.value("width") ? `${this.value("width")}px` : "100%";
    // Another address in the place of the old one, so that the way back leads out of this page.
    this.frame.contentWindow?.location.replace(new URL(this.address(), new URL("../../", location.href)));
  }

  /** Path of the embed page with the options that are chosen. */
  private address(): string {
    const options = new URLSearchParams(
      ["theme", "highlight"].flatMap((name) => (this.value(name) ? [[name, this.value(name)]] : [])),
    );
    return `embed/${this.value("chart")}/${options.size > 0 ? `?${options}` : ""}`;
  }

  private fit(): void {
    const shown = this.frame.contentDocument;
    const main = shown?.querySelector<HTMLElement>("main[data-chart]");
    if (!shown || main?.dataset["chart"] !== this.value("chart")) return;
    const title = shown.querySelector("h1")?.textContent?.trim() ?? "";
    const height = Math.ceil(shown.documentElement.getBoundingClientRect().height);
    this.frame.style.height = `${height}px`;
    this.frame.title = `Preview: ${title}`;
    this.offer(main.dataset["areas"] ?? "");
    this.write(title, wordsOfPicture(shown), height);
  }

  private offer(areas: string): void {
    const highlight = this.choice("highlight");
    if (highlight.length > 1) return;
    for (const { code, name } of readHighlights(areas)) highlight.add(new Option(name, code));
  }

  private write(title: string, description: string, height: number): void {
    const site = this.dataset["site"] ?? "";
    const chart = this.value("chart");
    const width = this.frame.clientWidth;
    const embedding = { src: site + this.address(), title, width, height, fixed: this.value("width") !== "" };
    const codes = {
      plain: iframeCode(embedding),
      resized: resizedCode(embedding, `${site}embed.js`),
      picture: pictureCode({
        page: `${site}datasets/${chart.split("/")[0]}/#${chart.replace("/", "-")}`,
        picture: `${site}charts/${chart}.png`,
        description,
        width,
      }),
    };
    for (const [id, code] of Object.entries(codes))
      (this.querySelector(`#${id}`) as HTMLTextAreaElement).value = code;
  }

  private get frame(): HTMLIFrameElement {
    return this.querySelector("iframe") as HTMLIFrameElement;
  }

  private choice(id: string): HTMLSelectElement {
    return this.querySelector(`#${id}`) as HTMLSelectElement;
  }

  private value(id: string): string {
    return this.choice(id).value;
  }
}

/** What a chart says without a highlight, which its picture never has: the head of its page stays as it was built. */
function wordsOfPicture({ head }: Document): string {
  const title = head.querySelector<HTMLLinkElement>('link[type="application/json+oembed"]')?.title ?? "";
  const sentence = head.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? "";
  return `${title}. ${sentence}`;
}

customElements.define("embed-builder", EmbedBuilder);
