import type { Sound } from "../words/sound.ts";
import styles from "./chart-points.css?inline";

/** A place in a drawing, in its own pixels, with what is said of it and where it leads. */
interface Point {
  x: number;
  y: number;
  text: string;
  href: string;
  /** The letters of the keys that go to it. */
  keys: string;
}

/** How far from a point a pointer still means it, in pixels of the screen. */
const REACH = 24;
/** Room between what is marked and what is said of it, in pixels of the screen. */
const EDGE = 5;
/** The arrows: those that go back before those that go on, those that go across before those that go down. */
const ARROWS = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];
/** What the letters lead to, where a chart has such points. */
const LETTERS = { h: "highest", l: "lowest", n: "next change", t: "next target missed" };

/**
 * Lets a reader walk the points of a chart: one tab stop, arrow keys along a series and across to the next, letters for
 * what stands out, details on focus, hover and tap, gone with Escape. What is said stands in one live element, so that
 * it is seen and announced once. Without this script the sentence and the table say the same.
 */
class ChartPoints extends HTMLElement {
  private readonly said = document.createElement("p");
  private readonly cue = document.createElement("p");
  private readonly rings = [0, 1].map(() => {
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    ring.classList.add("ring");
    return ring;
  });
  /** Stops what is being heard. */
  private silence: (() => void) | undefined;

  connectedCallback(): void {
    this.said.className = "said";
    this.said.setAttribute("role", "status");
    this.cue.className = "cue";
    this.cue.hidden = true;
    const drawings = [...this.querySelectorAll<SVGSVGElement>("svg[data-at]")];
    for (const svg of drawings) {
      // A drawing that says nothing of its points says what the first one says.
      svg.dataset["points"] ??= drawings[0]?.dataset["points"] ?? "";
      this.prepare(svg);
    }
    this.append(this.said, this.cue);
    this.addEventListener("pointerleave", () => {
      if (!this.contains(document.activeElement)) this.hush();
    });
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.hush();
    });
  }

  /** Plays a series, the ring going along; a second time it stops. What plays it is fetched by then and not before. */
  private async hear(svg: SVGSVGElement, own: Point[], all: Point[]): Promise<void> {
    if (this.silence) return this.silence();
    const context = new AudioContext();
    const sound = await import("./chart-sound.ts");
    const limits = svg.dataset["limits"]?.split(" ").map(Number) ?? [];
    const tones = sound.tonesOf(own, this.dataset["sound"] as Sound, all, limits);
    this.silence = sound.playTones(tones, context, {
      onTone: (of) => {
        if (moves()) this.mark(svg, around(svg, own[of] as Point));
      },
      onEnd: () => {
        this.silence = undefined;
      },
    });
  }

  private prepare(svg: SVGSVGElement): void {
    const series = read(svg);
    const points = series.flat();
    let at = -1;
    const go = (point: Point, isWalked: boolean): void => {
      at = points.indexOf(point);
      const own = seriesOf(series, point);
      const nth = series.length > 1 ? `, series ${series.indexOf(own) + 1} of ${series.length}` : "";
      this.say(
        svg,
        point,
        isWalked ? `${point.text}. ${own.indexOf(point) + 1} of ${own.length}${nth}` : point.text,
        isWalked,
      );
    };
    this.cue.id ||= `${svg.id}-keys`;
    const isHeard = this.dataset["sound"] !== undefined;
    this.cue.textContent ||= keysOf(series, isHeard);
    svg.setAttribute("aria-describedby", this.cue.id);
    svg.addEventListener("focus", () => {
      if (!svg.matches(":focus-visible")) return;
      // The narrow and the wide drawing may run another way.
      this.cue.textContent = keysOf(series, isHeard);
      this.cue.hidden = false;
      go(points[Math.max(at, 0)] as Point, true);
    });
    svg.addEventListener("blur", () => {
      this.cue.hidden = true;
      this.hush();
    });
    svg.addEventListener("keydown", (event) => {
      const { key, altKey, ctrlKey, metaKey } = event;
      const from = points[at];
      if (!from || altKey || ctrlKey || metaKey) return;
      if (key === "Enter" && from.href) open(from.href, document.querySelector("base")?.target || "_self");
      if (isHeard && /^s$/i.test(key)) void this.hear(svg, seriesOf(series, from), points);
      const to = next(series, from, key);
      if (!to) return;
      event.preventDefault();
      go(to, true);
    });
    const point = (event: MouseEvent): void => {
      const nearest = nearestTo(event, svg, points);
      if (nearest === undefined) {
        if (document.activeElement !== svg) this.hush();
      } else if (nearest !== at || this.said.textContent === "") go(points[nearest] as Point, false);
    };
    svg.addEventListener("pointermove", point);
    svg.addEventListener("click", point);
  }

  private say(svg: SVGSVGElement, point: Point, text: string, isWalked: boolean): void {
    if (this.said.textContent !== text) this.said.textContent = text;
    const own = this.getBoundingClientRect();
    // With large letters on a phone a drawing is wider than what is seen of it.
    if (isWalked) this.scrollLeft = point.x * seen(svg).scale - own.width / 2;
    const { box, scale } = seen(svg);
    const left = box.left - own.left + point.x * scale;
    const marked = around(svg, point);
    const [top, bottom] = [marked.top, marked.bottom].map((each) => box.top - own.top + each * scale) as [
      number,
      number,
    ];
    const { offsetWidth: width, offsetHeight: height } = this.said;
    const above = top - height - EDGE;
    // Where the drawing scrolls, nothing is seen above it.
    const isHigh = (this.scrollWidth > this.clientWidth ? 0 : own.top) + above < 0;
    this.said.style.left = `${Math.max(0, Math.min(left - width / 2, own.width - width)) + this.scrollLeft}px`;
    this.said.style.top = `${isHigh ? bottom + EDGE : above}px`;
    this.mark(svg, marked);
  }

  private mark(svg: SVGSVGElement, marked: DOMRect): void {
    for (const ring of this.rings)
      for (const name of ["x", "y", "width", "height"] as const)
        ring.setAttribute(name, String(marked[name]));
    svg.append(...this.rings);
  }

  private hush(): void {
    this.silence?.();
    this.said.textContent = "";
    for (const ring of this.rings) ring.remove();
  }
}

/** Whether something may move by itself, as far as the reader and the device say. */
function moves(): boolean {
  return (
    !document.documentElement.classList.contains("still") && !matchMedia("(prefers-reduced-motion)").matches
  );
}

/** Where a drawing is seen, and how many pixels of the screen its own are. */
function seen(svg: SVGSVGElement): { box: DOMRect; scale: number } {
  const box = svg.getBoundingClientRect();
  return { box, scale: box.width / svg.viewBox.baseVal.width };
}

/** What is marked of a point, in pixels of the drawing: its place, and whole the numbers and words that begin there. */
function around(svg: SVGSVGElement, { x, y }: Point): DOMRect {
  const { box, scale } = seen(svg);
  const inDrawing = ({ x, y, width, height }: DOMRect) =>
    new DOMRect((x - box.x) / scale - 4, (y - box.y) / scale, width / scale + 8, height / scale);
  const texts = [...svg.querySelectorAll("text")].map((text) => inDrawing(text.getBoundingClientRect()));
  let all = new DOMRect(x - 9, y - 9, 18, 18);
  // What its line would lie across makes it grow, and that may reach another. Letters fill the middle half of a text.
  for (const text of [...texts, ...texts, ...texts]) {
    const over = text.height / 4 - 4;
    const isApart =
      text.left >= all.right ||
      text.right <= all.left ||
      text.top + over >= all.bottom ||
      text.bottom - over <= all.top;
    if (isApart) continue;
    const [left, top] = [Math.min(all.left, text.left), Math.min(all.top, text.top)];
    all = new DOMRect(
      left,
      top,
      Math.max(all.right, text.right) - left,
      Math.max(all.bottom, text.bottom) - top,
    );
  }
  return all;
}

/** The points of a drawing, series by series. */
function read(svg: SVGSVGElement): Point[][] {
  const { at = "", points = "" } = svg.dataset;
  const ways = at.split(" ").map(Number);
  let [nth, x, y] = [0, 0, 0];
  return points.split("\n\n").map((series) =>
    series.split("\n").map((line) => {
      const [text = "", href = "", keys = ""] = line.split("\t");
      x += ways[nth] as number;
      y += ways[ways.length / 2 + nth++] as number;
      return { x, y, text, href, keys };
    }),
  );
}

function seriesOf(series: Point[][], point: Point): Point[] {
  return series.find((each) => each.includes(point)) as Point[];
}

/** Whether series run from top to bottom: then points of two of them stand in the same rows, else at the same times. */
function isUpright([first = [], second = []]: readonly Point[][]): boolean {
  const shared = (axis: "x" | "y") =>
    first.filter((point) => second.some((other) => other[axis] === point[axis])).length;
  return shared("y") > shared("x");
}

/** Where a key leads to from a point; nowhere if it is none of the keys of charts. */
function next(series: Point[][], from: Point, key: string): Point | undefined {
  const own = seriesOf(series, from);
  const at = own.indexOf(from);
  if (key === "Home") return own[0];
  if (key === "End") return own.at(-1);
  if (/^[hlnt]$/i.test(key)) {
    const is = ({ keys }: Point) => keys.includes(key.toLowerCase());
    const all = series.flat();
    const place = all.indexOf(from);
    return own.find((point) => is(point) && /[hl]/i.test(key)) ?? [...all.slice(place + 1), ...all].find(is);
  }
  const arrow = ARROWS.indexOf(key);
  if (arrow < 0) return undefined;
  const way = arrow < 2 ? -1 : 1;
  const axis = isUpright(series) ? "y" : "x";
  const isAlong = series.length === 1 || (arrow % 2 === 1) === (axis === "y");
  if (isAlong) return own[at + way] ?? from;
  const other = series[series.indexOf(own) + way];
  return other?.find((point) => point[axis] === from[axis]) ?? other?.[at] ?? other?.at(-1) ?? from;
}

/** What the keys of a chart do, in words. */
function keysOf(series: Point[][], isHeard: boolean): string {
  const all = series.flat();
  const [along, across] = isUpright(series)
    ? ["Up and down", "left and right"]
    : ["Left and right", "up and down"];
  return [
    series.length > 1
      ? `${along} arrow keys: along a series, ${across}: to another series`
      : "Arrow keys: from value to value",
    "Home, End: first, last",
    ...Object.entries(LETTERS)
      .filter(([key]) => all.some(({ keys }) => keys.includes(key)))
      .map(([key, words]) => `${key.toUpperCase()}: ${words}`),
    ...(isHeard ? ["S: sound"] : []),
    ...(all.some(({ href }) => href) ? ["Enter: open its page"] : []),
  ].join(". ");
}

function nearestTo(event: MouseEvent, svg: SVGSVGElement, points: readonly Point[]): number | undefined {
  const { box, scale } = seen(svg);
  const distances = points.map(({ x, y }) =>
    Math.hypot(box.left + x * scale - event.clientX, box.top + y * scale - event.clientY),
  );
  const least = Math.min(...distances);
  return least <= REACH ? distances.indexOf(least) : undefined;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
customElements.define("chart-points", ChartPoints);
