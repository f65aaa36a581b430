/** In pixels of the page; the picture has twice as many, for print. */
const WIDTH = 600;
const MARGIN = 12;
const LINE_HEIGHT = 20;
/** More rows than this are no longer read in a document: the table has them. */
const MOST_ROWS = 10;
/** The colours of the light theme by name: documents are white, whatever the reader's screen is. */
const INK = "#0f2233";
const QUIET = "#4a5a68";
const GRID = "#ddd6c8";
const COLOURS: Record<string, string> = { sea: "#17527a", paper: "#ffffff", "grey-1": "#46515a", grid: GRID };

/** The first rows of a comparison as a picture, drawn from what the page shows; nothing where it has none. */
export function pictureOf(comparison: HTMLElement): { address: string; words: string } | undefined {
  const rows = [...comparison.querySelectorAll<HTMLElement>(".compared > li")].slice(0, MOST_ROWS);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (rows.length === 0 || !context) return undefined;
  const [font] = getComputedStyle(document.body).fontFamily.split(/,(?=\s*(?:system-ui|sans-serif))/) as [
    string,
  ];
  const drawn = rows.map((row) => new DrawnRow(row, context, font));
  canvas.width = 2 * WIDTH;
  canvas.height = 2 * drawn.reduce((sum, { height }) => sum + height, MARGIN);
  context.scale(2, 2);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, WIDTH, canvas.height);
  let y = MARGIN;
  for (const row of drawn) {
    row.draw(y);
    y += row.height;
  }
  const words = rows.map(
    (row) =>
      textOf(row.querySelector("h3")) +
      [...row.querySelectorAll(".keyed li")].map((each) => ` ${textOf(each)}`).join(","),
  );
  return { address: canvas.toDataURL("image/png"), words: words.join(". ") };
}

/** One measure: its title and period, its line, and the values with their marks in as many lines as they need. */
class DrawnRow {
  readonly height: number;
  private readonly svg: SVGSVGElement;
  private readonly lines: { key: SVGSVGElement; text: string; x: number }[][] = [[]];

  private readonly row: HTMLElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly font: string;

  constructor(row: HTMLElement, context: CanvasRenderingContext2D, font: string) {
    this.row = row;
    this.context = context;
    this.font = font;
    this.svg = row.querySelector(".row-line") as SVGSVGElement;
    let x = MARGIN;
    context.font = this.fontOf(14);
    for (const each of row.querySelectorAll(".keyed li")) {
      const text = textOf(each);
      const width = context.measureText(text).width + 40;
      if (x + width > WIDTH && x > MARGIN) {
        this.lines.push([]);
        x = MARGIN;
      }
      this.lines.at(-1)?.push({ key: each.querySelector("svg") as SVGSVGElement, text, x });
      x += width;
    }
    this.height = (3 + this.lines.length) * LINE_HEIGHT + this.lineHeight;
  }

  private get lineHeight(): number {
    return Number(this.svg.getAttribute("height"));
  }

  draw(top: number): void {
    const { context } = this;
    this.write(textOf(this.row.querySelector("h3")), MARGIN, top + 15, { size: 15, bold: true });
    this.write(textOf(this.row.querySelector(".quiet")), MARGIN, top + 33, { size: 12, colour: QUIET });
    const middle = top + 40 + this.lineHeight / 2;
    const at = (part: number) => MARGIN + 8 + part * (WIDTH - 2 * MARGIN - 16);
    stroke(context, GRID, 2, [], [at(0), middle], [at(1), middle]);
    for (const line of this.svg.querySelectorAll("[data-line]")) {
      const [part = 0] = (line.getAttribute("data-line") ?? "").split(" ").map(Number);
      this.upright(line, at(part), top + 40, top + 40 + this.lineHeight);
    }
    for (const mark of this.svg.querySelectorAll("[data-mark]")) {
      const [part = 0] = (mark.getAttribute("data-mark") ?? "").split(" ").map(Number);
      this.mark(mark, at(part), top + 40 + Number(mark.getAttribute("y")));
    }
    const [low = "", high = ""] = [...this.row.querySelectorAll(".ends span")].map(textOf);
    const under = top + 40 + this.lineHeight + 12;
    this.write(low, MARGIN, under, { size: 12, colour: QUIET });
    context.textAlign = "right";
    this.write(high, WIDTH - MARGIN, under, { size: 12, colour: QUIET });
    context.textAlign = "left";
    for (const [index, line] of this.lines.entries())
      for (const { key, text, x } of line) {
        const y = under + LINE_HEIGHT * (index + 1);
        const stick = key.querySelector("line");
        if (stick) this.upright(stick, x + 6, y - 12, y + 2);
        else this.mark(key, x + 6, y - 5);
        this.write(text, x + 18, y, { size: 14 });
      }
  }

  private upright(line: Element, x: number, from: number, to: number): void {
    const dashes = (line.getAttribute("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number);
    stroke(
      this.context,
      colourOf(line, "stroke"),
      Number(line.getAttribute("stroke-width")),
      dashes,
      [x, from],
      [x, to],
    );
  }

  private mark(mark: Element, x: number, y: number): void {
    const path = mark.querySelector("path") as SVGPathElement;
    const { context } = this;
    context.save();
    context.translate(x, y);
    const shape = new Path2D(path.getAttribute("d") ?? "");
    context.fillStyle = colourOf(path, "fill");
    context.fill(shape);
    context.strokeStyle = colourOf(path, "stroke");
    context.lineWidth = 2.5;
    context.stroke(shape);
    context.restore();
  }

  private write(
    text: string,
    x: number,
    y: number,
    { size, bold = false, colour = INK }: { size: number; bold?: boolean; colour?: string },
  ): void {
    this.context.font = this.fontOf(size, bold);
    this.context.fillStyle = colour;
    this.context.fillText(text, x, y, WIDTH - 2 * MARGIN);
  }

  private fontOf(size: number, bold = false): string {
    return `${bold ? "bold " : ""}${size}px ${this.font}, sans-serif`;
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  colour: string,
  width: number,
  dashes: number[],
  from: [number, number],
  to: [number, number],
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dashes);
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
  context.setLineDash([]);
}

/** `var(--sea)` as the colour of the light theme. */
function colourOf(element: Element, attribute: string): string {
  const name = /--([\w-]+)/.exec(element.getAttribute(attribute) ?? "")?.[1] ?? "";
  return COLOURS[name] ?? INK;
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? "";
}
