import type { SearchKind } from "../../model/search-index.ts";
import { drawingOf } from "./drawing.ts";
import type { FoundEntry } from "./finder.ts";
import { addressOfMention } from "./sought.ts";

const NAMES: Record<SearchKind, string> = {
  ward: "Ward",
  area: "Area",
  place: "Place",
  provider: "Provider",
  topic: "Topic",
  story: "Story",
  dataset: "Figures",
  chart: "Chart",
  page: "Page",
};

/** An answer as an option of the list, which is a link as well, so that it can be opened elsewhere. */
export function optionOf(
  { kind, title, value, date, drawing, href, mentions }: FoundEntry,
  id: string,
): HTMLAnchorElement {
  const option = document.createElement("a");
  option.id = id;
  option.href = mentions ? addressOfMention(href, mentions.found) : href;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  // The arrow keys lead to it; Tab goes on to what follows the list.
  option.tabIndex = -1;
  const words = document.createElement("span");
  words.append(part("strong", title));
  if (value) words.append(" ", part("span", value));
  words.append(
    " ",
    part("small", [NAMES[kind], date, mentions && `mentions “${mentions.typed}”`].filter(Boolean).join(", ")),
  );
  option.append(drawingOf(drawing, kind), words);
  return option;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
