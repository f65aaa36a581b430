import { type Highlight, names, readHighlights } from "../takeaway/highlight.ts";

/**
 * A chart in the frame of another page: tells that page how high it is, and takes theme and highlighted place from its
 * own address. Without this script chart and table show in the reader's theme, and the frame scrolls.
 */
const main = document.querySelector("main") as HTMLElement;
const options = new URLSearchParams(location.search);
const root = document.documentElement;

/** The message, version 1, is a promise to host pages that keep an old script: it never changes. */
function report(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  const message = { type: "figures-embed:height", version: 1, id: main.dataset["chart"], height };
  // It holds nothing that is not public, and who frames the chart is not known here.
  parent.postMessage(message, "*");
}

addEventListener("message", ({ data, source }) => {
  if (source === parent && data?.type === "figures-embed:ask" && data.version === 1) report();
});
new ResizeObserver(report).observe(root);
addEventListener("load", report);

const theme = options.get("theme");
if (theme === "light" || theme === "dark") setTheme(theme);
const place = readHighlights(main.dataset["areas"] ?? "").find(
  ({ code }) => code === options.get("highlight"),
);
if (place) highlight(place);

/** Makes the rules for dark screens hold always or never, wherever they stand. */
function setTheme(theme: "light" | "dark"): void {
  root.style.colorScheme = theme;
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme: dark"))
        rule.media.mediaText = theme === "dark" ? "screen" : "not all";
}

/** Rings the points of a place, marks its labels and rows, and says what the chart says of it. */
function highlight({ name, headline, sentence }: Highlight): void {
  const said = document.createElement("p");
  said.textContent = sentence;
  document.querySelector('figure [id$="-headline"]')?.replaceChildren(headline);
  document.querySelector('figure [id$="-sentence"]')?.replaceChildren(said);
  for (const svg of document.querySelectorAll<SVGSVGElement>("svg.drawing")) {
    for (const line of (svg.dataset["points"] ?? "").split("\n")) {
      const [place = "", words = "", href = ""] = line.split("\t");
      if (names(words, name)) mark(svg, place, href);
    }
    for (const text of svg.querySelectorAll("text"))
      if (text.textContent === name) text.classList.add("chosen");
  }
  for (const head of document.querySelectorAll("tbody th"))
    if (names(head.textContent?.trim() ?? "", name)) head.parentElement?.classList.add("chosen");
  const note = document.createElement("p");
  note.className = "quiet";
  note.textContent = `Highlighted: ${name}.`;
  document.querySelector("chart-points, .forms")?.before(note);
}

/** An area of a map is outlined, above its neighbours; any other point has a ring around it. */
function mark(svg: SVGSVGElement, place: string, href: string): void {
  const shape = [...svg.querySelectorAll("a")]
    .find((link) => link.getAttribute("href") === href)
    ?.querySelector("path");
  const outline = shape?.cloneNode() as SVGElement | undefined;
  outline?.setAttribute("class", "ring");
  (shape?.closest("a")?.parentElement ?? svg).append(outline ?? ring(place));
}

function ring(place: string): SVGCircleElement {
  const [x, y] = place.split(" ") as [string, string];
  const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  for (const [attribute, value] of Object.entries({ class: "ring", r: "9", cx: x, cy: y }))
    circle.setAttribute(attribute, value);
  return circle;
}
