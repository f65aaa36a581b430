import "./copy-comparison.ts";
import { type Comparison, compare } from "../views/compare/comparison.ts";
import { comparisonTitle, comparisonTree, leadOf } from "../views/compare/markup.ts";
import type { PlaceFile } from "../views/compare/place-file.ts";
import { nodeOf } from "../views/compare/tree.ts";

const ORDINALS = ["First place", "Second place", "Third place (if any)", "Fourth place (if any)"];

/**
 * Compares what a reader chooses. What is known of each place is a file of this site, fetched when it is chosen; the
 * address keeps the choice, so that it can be sent. Without this script the page leads to comparisons made before.
 */
class ComparePlaces extends HTMLElement {
  private readonly files = new Map<string, Promise<PlaceFile>>();
  private selects: HTMLSelectElement[] = [];

  connectedCallback(): void {
    this.querySelector(".notice")?.remove();
    for (const part of this.querySelectorAll<HTMLElement>("[hidden]")) part.hidden = false;
    this.offer();
    const asked = new URLSearchParams(location.search).get("places")?.split(",") ?? [];
    for (const [index, select] of this.selects.entries()) {
      const id = asked[index] ?? "";
      select.value = [...select.options].some(({ value }) => value === id) ? id : "";
    }
    this.addEventListener("change", () => {
      const address = new URL(location.href);
      // Codes and ids are made of letters, digits and hyphens: a comma in an address can be read and typed.
      address.search = this.chosen.length > 0 ? `?places=${this.chosen.join(",")}` : "";
      history.replaceState(null, "", address);
      void this.show();
    });
    void this.show();
  }

  /** One field for each place, made from the first. */
  private offer(): void {
    const form = this.querySelector("form") as HTMLFormElement;
    form.addEventListener("submit", (event) => event.preventDefault());
    const [label, select] = [form.querySelector("label"), form.querySelector("select")] as [
      HTMLLabelElement,
      HTMLSelectElement,
    ];
    const most = Number(select.dataset["most"]);
    this.selects = ORDINALS.slice(0, most).map((words, index) => {
      const [name, field] = index === 0 ? [label, select] : [label.cloneNode(), select.cloneNode(true)];
      const own = field as HTMLSelectElement;
      own.id = index === 0 ? select.id : `${select.id}-${index + 1}`;
      (name as HTMLLabelElement).htmlFor = own.id;
      (name as HTMLLabelElement).textContent = words;
      form.append(name, own);
      return own;
    });
  }

  private get chosen(): string[] {
    return this.selects.map(({ value }) => value).filter(Boolean);
  }

  private async show(): Promise<void> {
    const ids = this.chosen;
    const result = this.querySelector("#compared") as HTMLElement;
    const said = this.querySelector("[role=status]") as HTMLElement;
    if (ids.length === 0) {
      said.textContent = "Choose two places to compare.";
      result.replaceChildren();
      return;
    }
    const found = await Promise.all(ids.map((id) => this.fileOf(id))).then(compare, () => ({
      refusal: "What is known of these places could not be fetched. Try again when you are online.",
    }));
    // Another choice was made in the meantime.
    if (ids.join() !== this.chosen.join()) return;
    if ("refusal" in found) {
      said.textContent = found.refusal;
      result.replaceChildren();
      return;
    }
    const title = comparisonTitle(found.places.map(({ name }) => name));
    said.textContent = `${title}. ${leadOf(found)}`;
    const base = this.dataset["base"] ?? "/";
    result.replaceChildren(
      nodeOf(
        comparisonTree(found, (path) => base + path),
        document,
      ),
    );
    if (found.rows.length + found.listed.length > 0) result.prepend(this.takeAway(found, title));
  }

  private fileOf(id: string): Promise<PlaceFile> {
    const known = this.files.get(id) ?? fetchFile(`${this.dataset["base"]}compare/places/${id}.json`);
    this.files.set(id, known);
    known.catch(() => this.files.delete(id));
    return known;
  }

  /** A button that makes an Excel workbook: what writes it is fetched when it is asked for. */
  private takeAway(comparison: Comparison, title: string): HTMLElement {
    const both = document.createElement("p");
    both.className = "copy";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "The comparison for Excel (.xlsx)";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      said.textContent = "";
      try {
        const { comparisonWorkbook } = await import("../views/compare/workbook.ts");
        const notes = JSON.parse(this.dataset["notes"] ?? "[]") as [string, string][];
        const bytes = await comparisonWorkbook(
          comparison,
          notes.map(([subject, text]) => [subject, subject === "Address" ? location.href : text]),
          {
            title,
            description: leadOf(comparison),
            creator: this.dataset["creator"] ?? "",
            day: this.dataset["day"] ?? "",
          },
        );
        keep(bytes, `${comparison.places.map(({ id }) => id).join("-")}-compared.xlsx`);
      } catch {
        said.textContent = "The workbook could not be made. Copy the comparison instead.";
      }
    });
    both.append(button, said);
    return both;
  }
}

async function fetchFile(address: string): Promise<PlaceFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as PlaceFile;
}

/** Gives a reader a file that was made in the browser. */
function keep(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define("compare-places", ComparePlaces);
