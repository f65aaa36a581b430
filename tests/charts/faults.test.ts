import { expect, it } from "vitest";
import { councilDataset } from "../fixtures/council.ts";
import { axisFaults, isCutFalse, type Plotted } from "./axes.ts";
import { dotFaults, markFaults, thumbFaults } from "./boxes.ts";
import { like, plainFigure } from "./figures.ts";

const figure = plainFigure(councilDataset("ward-life-expectancy"), "life-expectancy");
const withInterval = { ...like(figure, { value: "80" }), interval: { lower: 70, upper: 90, derived: false } };
const plotted = (domain: number[], range = [0, 780]) =>
  ({ scale: (name: string) => (name === "x" ? { type: "linear", domain, range } : undefined) }) as Plotted;
const svg = (marks: string, viewBox = "0 0 240 140") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="140" viewBox="${viewBox}"><g>${marks}</g></svg>`;

it("finds a value and the end of an interval that an axis does not hold", () => {
  expect(axisFaults(plotted([85, 95]), [withInterval], "values")).toHaveLength(1);
  expect(axisFaults(plotted([75, 95]), [withInterval], "values")).toEqual([]);
  expect(axisFaults(plotted([75, 95]), [withInterval], "intervals")).toHaveLength(1);
  expect(axisFaults(plotted([70, 90]), [withInterval], "intervals")).toEqual([]);
});

it("finds a scale that does not start at zero and does not say so, and one that says so and does", () => {
  const saying = (domain: number[], textContent: string) => ({ ...plotted(domain), textContent }) as Plotted;
  expect(isCutFalse(saying([70, 90], "70 80 90"))).toBe(true);
  expect(isCutFalse(saying([70, 90], "The scale does not start at zero."))).toBe(false);
  expect(isCutFalse(saying([-10, 90], "The scale does not start at zero."))).toBe(true);
  expect(isCutFalse(saying([0, 90], "0 90"))).toBe(false);
});

it("asks nothing of a scale of places in the drawing", () => {
  expect(axisFaults(plotted([0, 20], [0, 20]), [withInterval], "values")).toEqual([]);
});

it("finds shapes of few marks, lost in their frame, and with text", () => {
  const corners = '<circle cx="20" cy="20" r="5"/><circle cx="200" cy="120" r="5"/>';
  expect(thumbFaults(svg(`${corners}<circle cx="90" cy="60" r="5"/>`))).toEqual([]);
  expect(thumbFaults(svg(corners))).toEqual(["it has 2 marks"]);
  expect(thumbFaults(svg(`${corners}<line x1="1" x2="9" y1="1" y2="9"/><text>a</text>`))).toEqual([
    "it has text",
  ]);
  expect(thumbFaults(svg('<path d="M20,60L90,70L200,65"/>'))).toEqual(["its marks span 10 px of 140 down"]);
  // A drawing that is higher is shown smaller.
  expect(thumbFaults(svg('<path d="M20,60L90,70L200,900"/>', "0 0 240 1400"))).toEqual([
    "its marks span 18 px of 240 across",
  ]);
});

it("finds the corners of polygons that leave the drawing", () => {
  expect(markFaults(svg('<polygon points="10,10 20,20 10,30"/>'))).toEqual([]);
  expect(markFaults(svg('<polygon points="10,10 250,20 10,30"/>'))).toHaveLength(1);
});

it("finds a text that lies on a dot, whatever the shape of the dot", () => {
  const label = '<text x="40" y="60" font-size="15">704</text>';
  expect(dotFaults(svg(`${label}<circle cx="50" cy="62" r="5"/>`))).toEqual(["704 lies on a dot at 50, 62"]);
  expect(dotFaults(svg(`${label}<path transform="translate(38,60)" d="M0,-6L6,0L0,6L-6,0Z"/>`))).toHaveLength(
    1,
  );
  expect(dotFaults(svg(`${label}<circle cx="34" cy="60" r="5"/><circle cx="50" cy="74" r="5"/>`))).toEqual(
    [],
  );
});
