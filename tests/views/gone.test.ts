import { expect, test } from "vitest";
import { goneCharts } from "../../src/views/gone.ts";
import { meaningWith, readWith } from "../reading/small-site.ts";

test("a chart that is gone has its reason, and the headline of the one to look at instead", () => {
  const gone = [
    { id: "ranks", why: "The paper prints no place." },
    { id: "rates", why: "Its numbers were rounded.", see: "smoking/list" },
  ];
  const { datasets } = readWith({ "health/smoking.json": meaningWith({ gone }) });
  const [smoking] = datasets;
  expect(smoking && goneCharts(smoking, datasets)).toEqual([
    { ...gone[0], instead: undefined },
    { ...gone[1], instead: { dataset: smoking, id: "list", headline: "Smoking among men in Bramwick" } },
  ]);
});
