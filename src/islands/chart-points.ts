/** A place in a drawing, in its own pixels, with what is said of it and where it leads. */
interface Point {
  x: number;
  y: number;
  text: string;
  href: string;
}

/** How far from a point a pointer still means it, in pixels of the screen. */
const REACH = 24;
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Lets a reader walk the points of a chart: one tab stop, arrow keys in reading order, details on focus, hover and
 * tap, gone with Escape. What is said stands in one live element, so that it is seen and announced once. Without this
 * script the sentence and the table say the same.
 */
class ChartPoints extends HTMLElement {
  private readonly said = document.createElement("p");
  private ring: SVGCircleElement | undefined;

  connectedCallback(): void {
    this.said.className = "said";
    this.said.setAttribute("role", "status");
    const drawings = [...this.querySelectorAll<SVGSVGElement>("svg[data-points]")];
    for (const svg of drawings) {
      svg.dataset["points"] = wholePoints(svg, drawings[0] as SVGSVGElement);
      this.prepare(svg);
    }
    this.append(this.said);
    this.addEventListener("pointerleave", () => {
      if (!this.contains(document.activeElement)) this.hush();
    });
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.hush();
    });
  }

  private prepare(svg: SVGSVGElement): void {
    const points = read(svg);
    let at = -1;
    const go = (index: number): void => {
      at = index;
      this.say(svg, points[index] as Point);
    };
    svg.tabIndex = 0;
    // Within an application the arrow keys reach the drawing and not the screen reader.
    svg.setAttribute("role", "application");
    svg.setAttribute("aria-roledescription", "chart, arrow keys walk its values");
    for (const link of svg.querySelectorAll("a")) link.tabIndex = -1;
    svg.addEventListener("focus", () => {
      if (svg.matches(":focus-visible")) go(Math.max(at, 0));
    });
    svg.addEventListener("blur", () => this.hush());
    svg.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      const href = points[at]?.href;
      if (event.key === "Enter" && href) open(href, document.querySelector("base")?.target || "_self");
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(step(at, points.length - 1));
    });
    const point = (event: MouseEvent): void => {
      const nearest = nearestTo(event, svg, points);
      if (nearest !== undefined) go(nearest);
      else if (document.activeElement !== svg) this.hush();
    };
    svg.addEventListener("pointermove", point);
    svg.addEventListener("click", point);
  }

  private say(svg: SVGSVGElement, { x, y, text }: Point): void {
    if (this.said.textContent !== text) this.said.textContent = text;
    const box = svg.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width;
    const own = this.getBoundingClientRect();
    const left = box.left - own.left + x * scale;
    const top = box.top - own.top + y * scale;
    const { offsetWidth: width, offsetHeight: height } = this.said;
    const above = top - height - 14;
    this.said.style.left = `${Math.max(0, Math.min(left - width / 2, own.width - width))}px`;
    this.said.style.top = `${own.top + above < 0 ? top + 14 : above}px`;
    this.ring ??= document.createElementNS("http://www.w3.org/2000/svg", "circle");
    for (const [name, value] of Object.entries({ class: "ring", r: 9, cx: x, cy: y }))
      this.ring.setAttribute(name, String(value));
    svg.append(this.ring);
  }

  private hush(): void {
    this.said.textContent = "";
    this.ring?.remove();
  }
}

/** The points of a drawing; where they say nothing, with what the first drawing of the same chart says of each. */
function wholePoints(svg: SVGSVGElement, first: SVGSVGElement): string {
  const points = svg.dataset["points"] ?? "";
  if (points.includes("\t")) return points;
  const said = (first.dataset["points"] ?? "").split("\n").map((line) => line.replace(/^[^\t]*/, ""));
  return points
    .split("\n")
    .map((place, at) => place + (said[at] ?? ""))
    .join("\n");
}

function read(svg: SVGSVGElement): Point[] {
  return (svg.dataset["points"] ?? "").split("\n").map((line) => {
    const [place = "", text = "", href = ""] = line.split("\t");
    const [x, y] = place.split(" ").map(Number) as [number, number];
    return { x, y, text, href };
  });
}

function nearestTo(event: MouseEvent, svg: SVGSVGElement, points: readonly Point[]): number | undefined {
  const box = svg.getBoundingClientRect();
  const scale = box.width / svg.viewBox.baseVal.width;
  const distances = points.map(({ x, y }) =>
    Math.hypot(box.left + x * scale - event.clientX, box.top + y * scale - event.clientY),
  );
  const least = Math.min(...distances);
  return least <= REACH ? distances.indexOf(least) : undefined;
}

customElements.define("chart-points", ChartPoints);
