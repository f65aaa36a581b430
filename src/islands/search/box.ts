import { type PackedIndex, type SearchEntry, unpackIndex } from "../../model/search-index.ts";
import styles from "./answers.css?inline";
import { type Answer, answersTo } from "./answers.ts";
import { finderOf } from "./finder.ts";
import { optionOf } from "./option.ts";

interface Index {
  entries: readonly SearchEntry[];
  answer: (text: string) => Promise<Answer>;
}

/** The box of a page: its styles and its index are fetched once, however many fields ask. */
let index: Promise<Index> | undefined;

/**
 * Makes a field a combobox that lists answers under it, in the manner of the ARIA Authoring Practices: the arrow keys
 * choose, Enter follows, Escape closes. Throws where the index cannot be had; the form then stays as it is.
 *
 * @param fetched the index, already on its way
 * @param narrow makes of each answer what this field offers
 */
export async function openBox(
  form: HTMLFormElement,
  field: HTMLInputElement,
  fetched: Promise<Response>,
  narrow = (answer: Answer, _: readonly SearchEntry[]) => answer,
): Promise<void> {
  index ??= loadIndex(fetched);
  const { answer, entries } = await index;
  new Box(form, field, async (text) => narrow(await answer(text), entries));
}

async function loadIndex(fetched: Promise<Response>): Promise<Index> {
  const packed = unpackIndex((await (await fetched).json()) as PackedIndex);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const answer = answersTo(packed, finderOf(packed), async (path) => (await fetch(path)).json());
  return { entries: packed.entries, answer };
}

class Box {
  private readonly list = document.createElement("div");
  private readonly panel = document.createElement("div");
  private readonly said = document.createElement("p");
  /** What is read aloud. It is never hidden: of what is not there, nothing is heard when it changes. */
  private readonly heard = document.createElement("p");
  private readonly notes = document.createElement("div");
  /** The place of the option that is chosen with the arrow keys; below 0 where none is. */
  private chosen = -1;
  private isClosest = false;

  private readonly form: HTMLFormElement;
  private readonly field: HTMLInputElement;
  private readonly answer: (text: string) => Promise<Answer>;

  constructor(form: HTMLFormElement, field: HTMLInputElement, answer: (text: string) => Promise<Answer>) {
    this.form = form;
    this.field = field;
    this.answer = answer;
    const { list, panel, said, heard, notes } = this;
    list.id = `${field.id}-answers`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Answers");
    heard.setAttribute("role", "status");
    heard.className = "hidden";
    notes.className = "search-notes";
    panel.className = "search-panel";
    panel.append(said, list, notes);
    panel.hidden = true;
    form.append(heard, panel);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": list.id,
      "aria-expanded": "false",
    }))
      field.setAttribute(name, value);
    field.addEventListener("input", () => this.ask());
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("click", () => {
      if (panel.hidden) this.ask();
    });
    form.addEventListener("submit", (event) => this.follow(event));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!form.contains(relatedTarget as Node | null)) this.close();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || panel.hidden) return;
      field.focus();
      this.close();
    });
    // The field keeps the focus while somebody taps an answer or what stands beside the answers.
    panel.addEventListener("mousedown", (event) => event.preventDefault());
    this.ask();
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll("a")];
  }

  private async ask(): Promise<void> {
    const text = this.field.value.trim();
    if (text === "") return this.close();
    const { said, notes, entries, isClosest } = await this.answer(text).catch(() => OFFLINE);
    // What was typed meanwhile has an answer of its own.
    if (this.field.value.trim() !== text) return;
    this.isClosest = isClosest;
    this.said.textContent = said;
    // Of one answer all is said; of several, how many they are.
    const [only, ...others] = entries;
    this.heard.textContent = only && others.length === 0 ? `${said} ${only.title}. ${only.value}` : said;
    this.list.replaceChildren(...entries.map((entry, place) => optionOf(entry, `${this.list.id}-${place}`)));
    this.list.hidden = entries.length === 0;
    const everything = { title: "Everything from A to Z", address: this.form.action };
    this.notes.replaceChildren(
      ...(entries.length > 0 ? notes : [...notes, { text: "What there is:", link: everything }]).map(noteOf),
    );
    this.choose(-1);
    this.panel.hidden = false;
    this.field.setAttribute("aria-expanded", String(entries.length > 0));
  }

  private close(): void {
    this.panel.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  private choose(place: number): void {
    this.chosen = place;
    for (const [each, option] of this.options.entries())
      option.setAttribute("aria-selected", String(each === place));
    const option = this.options[place];
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  private async press(event: KeyboardEvent): Promise<void> {
    const { key, altKey } = event;
    if (key === "Escape" && this.panel.hidden) this.field.value = "";
    // These move the cursor, and what is chosen is the field again.
    if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) this.choose(-1);
    if (key !== "ArrowDown" && key !== "ArrowUp") return;
    event.preventDefault();
    if (altKey && key === "ArrowUp") return this.close();
    if (this.panel.hidden) await this.ask();
    const { length } = this.options;
    if (altKey || this.panel.hidden || length === 0) return;
    // Beyond either end lies the field itself.
    const step = key === "ArrowDown" ? 1 : -1;
    this.choose(((this.chosen + 1 + step + length + 1) % (length + 1)) - 1);
  }

  /** Enter follows what is chosen, else the first answer; what only comes close must be chosen first. */
  private async follow(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.field.value.trim() === "") return;
    if (this.panel.hidden) await this.ask();
    const option = this.options[this.chosen] ?? (this.isClosest ? undefined : this.options[0]);
    if (option) option.click();
    else this.choose(0);
  }
}

/** What is said where something cannot be fetched. */
const OFFLINE: Answer = {
  said: "The list of postcodes could not be fetched. Try again when you are online.",
  entries: [],
  isClosest: true,
  notes: [],
};

function noteOf({ text, link }: Answer["notes"][number]): HTMLElement {
  const note = document.createElement("p");
  note.append(text);
  if (!link) return note;
  const anchor = document.createElement("a");
  anchor.href = link.address;
  anchor.textContent = link.title;
  note.append(" ", anchor, ".");
  return note;
}
