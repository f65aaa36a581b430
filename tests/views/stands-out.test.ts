import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Known } from "../../src/model/figure.ts";
import { judgement, sizeWords, standsOut } from "../../src/views/stands-out/page.ts";
import { council, councilWith } from "../fixtures/council.ts";

const list = (id: string, site = council()) =>
  standsOut(site, charts)
    .flatMap(({ lists }) => lists)
    .find((each) => each.id === id);

describe("furthest from the country", () => {
  it("are figures whose difference is certain, with what says so", () => {
    expect(
      list("place-from-country")?.outliers.map(({ title, value, beside, judged, size, certain }) => [
        title,
        value,
        beside,
        judged,
        size,
        certain,
      ]),
    ).toEqual([
      [
        "Deaths from heart disease before 75",
        "92.4 per 100,000",
        "England 77.8 per 100,000",
        "Worse",
        "It is 1.2 times England’s figure",
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

const figure = (value: number, polarity = "higher-is-better") =>
  ({ measurement: { value, decimals: 1 }, indicator: { polarity } }) as Known;

it("says of large shares how far both are from the whole, and of other figures how many times", () => {
  const [own, other] = [figure(95), figure(92.4)];
  const words = (of: "rest" | "value", isMore: boolean) =>
    sizeWords({ own, other, times: { ratio: 1.52, isMore, of } }, "England’s figure");
  expect(words("rest", false)).toBe("It is 5.0 points short of 100%, England’s figure 7.6");
  expect(words("value", true)).toBe("It is 1.5 times England’s figure");
  expect(words("value", false)).toBe("England’s figure is 1.5 times this");
});

it("says which is better, and nothing where neither way is", () => {
  expect(judgement(figure(95), figure(92.4))).toBe("Better");
  expect(judgement(figure(95, "lower-is-better"), figure(92.4))).toBe("Worse");
  expect(judgement(figure(90), figure(92.4))).toBe("Worse");
  expect(judgement(figure(90, "none"), figure(92.4))).toBe("");
});
