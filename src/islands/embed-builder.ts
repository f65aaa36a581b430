import { type Embedding, heightStyle, iframeCode, pictureCode, resizedCode } from "../takeaway/embed-code.ts";
import { readPlaces } from "../takeaway/embed-places.ts";
import { copyButton } from "./copy-button.ts";
import { chartAt, chartsOnly } from "./embed-builder/chart-search.ts";

/** What a reader chooses besides the chart; the address of the page keeps it. */
const CHOICES = ["width", "theme", "highlight"] as const;

/**
 * Fits the code of an embed: a reader finds a chart and chooses, the frame shows the embed as it will be, and the codes
 * follow. All that is known of a chart is read from its embed, which is a page of this site.
 */
class EmbedBuilder extends HTMLElement {
  private chart = "";

  connectedCallback(): void {
    this.querySelector(".notice")?.remove();
    for (const part of this.querySelectorAll<HTMLElement>("[hidden]")) part.hidden = false;
    for (const code of this.querySelectorAll("textarea"))
      code.after(copyButton(code.dataset["copy"] ?? "", code));
    this.openSearch();
    this.addEventListener("change", () => this.show());
    this.frame.addEventListener("load", () => this.fit());
    // What is shown has changed its height: a table was opened.
    addEventListener("message", ({ source }) => {
      if (source === this.frame.contentWindow) this.fit();
    });
    const asked = new URLSearchParams(location.search);
    for (const name of CHOICES) this.choose(name, asked.get(name) ?? "");
    this.take(asked.get("chart") ?? "", asked.get("highlight") ?? "");
  }

  private openSearch(): void {
    const form = this.found<HTMLFormElement>("form.search");
    const field = this.found<HTMLInputElement>("#chart");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", (event) => {
      const chart = chartAt((event.target as Element).closest("a")?.href ?? "");
      if (!chart) return;
      event.preventDefault();
      field.value = "";
      field.dispatchEvent(new Event("input"));
      this.take(chart);
    });
    const start = () =>
      import("./search/box.ts").then(({ openBox }) =>
        openBox(form, field, fetch(this.dataset["index"] as string), chartsOnly),
      );
    field.addEventListener("focus", start, { once: true });
  }

  /** Takes a chart, or the first of the site where there is none of that name, with the places that it can highlight. */
  private async take(chart: string, highlight = ""): Promise<void> {
    const first = this.dataset["chart"] as string;
    const embed = await this.embedOf(chart || first);
    this.found<HTMLElement>(".unknown").hidden = embed !== undefined;
    const shown = embed ?? (await this.embedOf(first));
    const main = shown?.querySelector<HTMLElement>("main[data-chart]");
    if (!shown || !main) return;
    this.chart = main.dataset["chart"] as string;
    const choice = this.choice("highlight");
    choice.length = 1;
    for (const { key, name } of readPlaces(main.dataset["places"] ?? "")) choice.add(new Option(name, key));
    choice.disabled = choice.length === 1;
    this.choose("highlight", highlight);
    const [dataset] = this.chart.split("/");
    const source = this.found<HTMLAnchorElement>("#source");
    source.href = new URL(`datasets/${dataset}/#${this.chart.replace("/", "-")}`, this.root).href;
    source.textContent = shown.querySelector("h1")?.textContent ?? "";
    this.show();
  }

  private async embedOf(chart: string): Promise<Document | undefined> {
    const response = await fetch(new URL(`embed/${chart}/`, this.root)).catch(() => undefined);
    if (!response?.ok) return undefined;
    // The policy of this page names its own styles alone, and would complain of those.
    const text = (await response.text()).replace(/<style>.*?<\/style>/s, "");
    return new DOMParser().parseFromString(text, "text/html");
  }

  private show(): void {
    const chosen = CHOICES.flatMap((name) => (this.value(name) ? [[name, this.value(name)]] : []));
    history.replaceState(null, "", `?${new URLSearchParams([["chart", this.chart], ...chosen])}`);
    this.frame.style.width = this.value("width") ? `${this.value("width")}px` : "calc(100% - 2px)";
    // Another address in the place of the old one, so that the way back leads out of this page.
    this.frame.contentWindow?.location.replace(this.shownAt);
  }

  /** Where the embed stands that the frame is to show. */
  private get shownAt(): string {
    return new URL(this.address(), this.root).href;
  }

  /** Path of the embed page with the options that are chosen. */
  private address(): string {
    const place = this.value("highlight") && `${this.value("highlight")}/`;
    const theme = this.value("theme") && `?theme=${this.value("theme")}`;
    return `embed/${this.chart}/${place}${theme}`;
  }

  private fit(): void {
    const shown = this.frame.contentDocument;
    const main = shown?.querySelector<HTMLElement>("main[data-chart]");
    // What was chosen before may still stand in the frame, and speak; its headline and height are not those of the code.
    if (!main || shown?.URL !== this.shownAt || shown.readyState !== "complete") return;
    const title = shown.querySelector("h1")?.textContent?.trim() ?? "";
    this.frame.title = `Preview: ${title}`;
    // The code is for the chart as it first shows.
    if (shown.querySelector("main details[open]")) return;
    const size = this.value("width")
      ? {
          width: Number(this.value("width")),
          height: Math.ceil(shown.documentElement.getBoundingClientRect().height),
        }
      : { height: Number(main.dataset["height"]), onPhones: Number(main.dataset["phones"]) };
    this.frame.style.height = heightStyle(size);
    this.write(main, { src: (this.dataset["site"] ?? "") + this.address(), title, ...size });
  }

  private write(main: HTMLElement, embedding: Embedding): void {
    const site = this.dataset["site"] ?? "";
    const description = main.querySelector("[id$=-sentence]")?.textContent?.trim();
    const codes = {
      plain: iframeCode(embedding),
      resized: resizedCode(embedding, `${site}embed.js`),
      picture: pictureCode({
        page: `${site}datasets/${this.chart.split("/")[0]}/#${this.chart.replace("/", "-")}`,
        picture: main.dataset["picture"] ?? "",
        description: `${embedding.title}. ${description}`,
        width: this.frame.clientWidth,
      }),
    };
    this.lead(main.dataset["picture"] ?? "");
    for (const [id, code] of Object.entries(codes)) this.found<HTMLTextAreaElement>(`#${id}`).value = code;
  }

  /** Leads to the files of what is chosen, which stand beside its picture. */
  private lead(picture: string): void {
    const path = picture.slice((this.dataset["site"] ?? "").length);
    const isOwn = path !== `charts/${this.chart}.png`;
    const place = isOwn ? this.choice("highlight").selectedOptions[0]?.text : undefined;
    const name = [this.chart, place]
      .filter(Boolean)
      .join(" ")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-");
    for (const link of this.querySelectorAll<HTMLAnchorElement>("a[data-form]")) {
      const form = link.dataset["form"] ?? "";
      link.href = new URL(path.replace(/png$/, form), this.root).href;
      link.download = name + `.${form}`.replace(/\.(\w+)\.png$/, "-$1.png");
    }
  }

  /** Where the site begins. */
  private get root(): URL {
    return new URL("../../", location.href);
  }

  private get frame(): HTMLIFrameElement {
    return this.found<HTMLIFrameElement>("iframe");
  }

  private found<Part extends HTMLElement>(selector: string): Part {
    return this.querySelector(selector) as Part;
  }

  private choice(name: (typeof CHOICES)[number]): HTMLSelectElement {
    return this.found<HTMLSelectElement>(`#${name}`);
  }

  private value(name: (typeof CHOICES)[number]): string {
    return this.choice(name).value;
  }

  /** Chooses a value where it is offered, else none. */
  private choose(name: (typeof CHOICES)[number], value: string): void {
    const choice = this.choice(name);
    choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
  }
}

customElements.define("embed-builder", EmbedBuilder);
