import { describe, expect, it } from "vitest";
import type { Known } from "../../src/model/figure.ts";
import { easyNumber, easySentence } from "../../src/words/easy.ts";
import { council } from "../fixtures/council.ts";

const { units, areas, organisations } = council();

function figure(value: number, unit: string, other: Partial<Known> = {}): Known {
  const measurement = { kind: "value", value, decimals: 1, printed: String(value) };
  return { measurement, unit: units.get(unit), ...other } as Known;
}

describe("a number in easy read", () => {
  it("is one whole number, and says where it is rounded", () => {
    expect(easyNumber(figure(83.6, "percent"))).toBe("about 84 in every 100");
    expect(easyNumber(figure(14, "percent"))).toBe("14 in every 100");
    expect(easyNumber(figure(76.6, "years"))).toBe("about 77 years");
    expect(easyNumber(figure(1.2, "years"))).toBe("about 1 year");
    expect(easyNumber(figure(20.9, "per-1000"))).toBe("about 21 in every 1,000");
  });

  it("is never none or all where it is not quite", () => {
    expect(easyNumber(figure(0.3, "percent"))).toBe("fewer than 1 in every 100");
    expect(easyNumber(figure(99.8, "percent"))).toBe("nearly all");
    expect(easyNumber(figure(0, "percent"))).toBe("0 in every 100");
  });

  it("is a time in its largest part", () => {
    expect(easyNumber(figure(625, "seconds"))).toBe("about 10 minutes");
    expect(easyNumber(figure(48_070, "seconds"))).toBe("about 13 hours");
    expect(easyNumber(figure(45, "seconds"))).toBe("45 seconds");
  });
});

describe("a sentence in easy read", () => {
  it("says where, and what by the words of its subject", () => {
    const [area] = [...areas.values()].filter(({ type }) => type === "borough");
    expect(easySentence(figure(88.4, "percent", { area } as Partial<Known>))).toBe(
      `In ${area?.name} it was about 88 in every 100.`,
    );
    const [organisation] = organisations.values();
    expect(
      easySentence(figure(88, "percent", { organisation } as Partial<Known>), "{} people were seen in time"),
    ).toBe(`At ${organisation?.short} 88 in every 100 people were seen in time.`);
  });
});
