import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import { sizeWords, standsOut } from "../../src/views/stands-out/page.ts";
import { council, councilWith } from "../fixtures/council.ts";

const list = (id: string, site = council()) =>
  standsOut(site, charts)
    .flatMap(({ lists }) => lists)
    .find((each) => each.id === id);

describe("furthest from the country", () => {
  it("are figures whose difference is certain, with what says so", () => {
    expect(
      list("place-from-country")?.outliers.map(({ title, value, beside, size, certain }) => [
        title,
        value,
        beside,
        size,
        certain,
      ]),
    ).toEqual([
      [
        "Deaths from heart disease before 75",
        "92.4 per 100,000",
        "England 77.8 per 100,000",
        "1.2 times England’s figure",
        "By the 95% interval of the difference.",
      ],
    ]);
  });

  it("are none whose interval takes in the country’s figure", () => {
    const site = councilWith((files) => {
      const path = "lives/early-deaths.csv";
      files[path] = (files[path] as string).replace("92.4,83.1,102.5", "92.4,73.1,112.5");
      const words = "lives/early-deaths.json";
      files[words] = (files[words] as string).replace("was above England for", "beside England:");
    });
    expect(list("place-from-country", site)).toBeUndefined();
  });

  it("leave out what is old, and say how much", () => {
    expect(list("wards-from-country")).toMatchObject({
      outliers: [],
      left: "3 more are older than 5 years and left out.",
    });
  });
});

it("says under which heads nothing stands, instead of showing numbers that may be chance", () => {
  const [borough] = standsOut(council(), charts);
  expect(borough?.none).toMatch(/^Nothing stands here under “Furthest from target”/);
});

it("says of large shares how much of the whole they lack", () => {
  const of = "rest";
  expect(sizeWords({ ratio: 1.46, isMore: true, of }, "England’s figure")).toBe(
    "It lacks 1.5 times as much to 100%",
  );
  expect(sizeWords({ ratio: 2, isMore: false, of }, "the target")).toBe(
    "The target lacks 2.0 times as much to 100%",
  );
});
