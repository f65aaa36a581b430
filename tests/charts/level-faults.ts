import { boxesOf } from "./boxes.ts";
import { parse, pointsOf } from "./svg.ts";

/** Points of a drawing over its highest level or under its lowest, in words: nothing is there to read them by. */
export function levelFaults(svg: string): string[] {
  const words = [...parse(svg).querySelectorAll('[font-variant="tabular-nums"] > text')].map(
    ({ textContent }) => textContent ?? "",
  );
  const levels = boxesOf(svg)
    .filter(({ text }) => words.includes(text))
    .map(({ top, bottom }) => (top + bottom) / 2);
  const [highest, lowest] = [Math.min(...levels), Math.max(...levels)];
  return levels.length === 0
    ? []
    : pointsOf(svg)
        .filter(({ y }) => y < highest - 1.5 || y > lowest + 1.5)
        .map(({ said, y }) => `${said}: at ${y}, beyond the levels from ${highest} to ${lowest}`);
}

/** Lines that slope and join no points, in words: a leader to a name would be read as a change. */
export function slopeFaults(svg: string): string[] {
  return [...parse(svg).querySelectorAll("line, path")].flatMap((element) => {
    const [x1, x2, y1, y2] =
      element.tagName === "line"
        ? ["x1", "x2", "y1", "y2"].map((name) => Number(element.getAttribute(name)))
        : (/^M([-\d.]+),([-\d.]+)L([-\d.]+),([-\d.]+)$/.exec(element.getAttribute("d") ?? "")?.slice(1) ?? [])
            .map(Number)
            .map((_, at, [a = 0, b = 0, c = 0, d = 0]) => [a, c, b, d][at] as number);
    if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return [];
    const places = pointsOf(svg);
    const isPoint = (x: number, y: number) =>
      places.some((point) => Math.abs(point.x - x) < 1.5 && Math.abs(point.y - y) < 1.5);
    const isLevel = Math.abs(y1 - y2) < 1 || Math.abs(x1 - x2) < 1;
    return isLevel || (isPoint(x1, y1) && isPoint(x2, y2)) || element.getAttribute("transform")
      ? []
      : [`a line from ${x1}, ${y1} to ${x2}, ${y2}`];
  });
}
