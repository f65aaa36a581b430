import { expect, test } from "vitest";
import { drawWhole, readDataset } from "../charts/dataset.ts";

test("a chart's figures are those of the indicators that it draws, with their targets and peers, and no others", () => {
  const dataset = readDataset("hospital-performance");
  const { figures } = drawWhole(dataset, "targets");
  const { select } = dataset.charts.find(({ id }) => id === "targets") as unknown as {
    select: { indicator: string[] };
  };
  expect([...new Set(figures.map(({ indicator }) => indicator.id))]).toEqual(select.indicator);
  expect(figures.filter(({ role }) => role === "target")).toHaveLength(5);
  expect(figures.filter(({ area }) => area?.name === "England").length).toBeGreaterThanOrEqual(5);
});
