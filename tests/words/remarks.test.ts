import { describe, expect, it } from "vitest";
import { chartOptions } from "../../src/model/dataset.ts";
import { type Figure, isKnown } from "../../src/model/figure.ts";
import { select } from "../../src/model/select.ts";
import { type ControlOptions, processOf } from "../../src/words/control.ts";
import { breakRemarks, comparatorRemarks, signalRemarks, targetRemarks } from "../../src/words/remarks.ts";
import { councilDataset } from "../fixtures/council.ts";

const waits = councilDataset("hospital-waits");
const drawn = select(waits.figures, { indicator: "four-hours", period: "2025-02" });
const beside = waits.figures.filter(({ role }) => role === "target");

describe("what is remarked of a figure", () => {
  it("is its target and whether it is met, or the target alone where nobody judges it", () => {
    const [judged] = targetRemarks({ drawn, beside });
    expect(judged?.words).toMatch(/^target \d+%, (met|missed)$/);
    expect(judged?.is).toBe(judged?.words.endsWith("missed") ? "missed" : undefined);
    const [open] = targetRemarks({ drawn, beside }, () => false);
    expect(open).toEqual({ figure: judged?.figure, words: judged?.words.replace(/, \w+$/, "") });
  });

  it("is nothing where what stands beside it is of another unit, such as a rank", () => {
    const ranks = beside.map((each) => ({ ...each, unit: { ...each.unit, id: "rank" } }));
    expect(targetRemarks({ drawn, beside: ranks })).toEqual([]);
  });

  it("is the same of another place", () => {
    const [figure] = drawn as [Figure];
    const area = { code: "R1", name: "North Wolds", type: "region", comparator: "region" } as Figure["area"];
    const [remark] = comparatorRemarks([
      { figure, other: { ...figure, ...(area ? { area } : {}) } },
      { figure, other: undefined },
    ]);
    expect(remark?.words).toMatch(/^the North Wolds [\d.]+%$/);
  });

  it("is a break, at the first figure after it", () => {
    const [first, second] = waits.figures.filter(isKnown) as [Figure, Figure];
    const before = {
      ...first,
      period: { id: "2020-05", title: "May", start: "2020-05-01", end: "2020-05-31" },
    };
    const after = {
      ...before,
      period: { id: "2020-06", title: "June", start: "2020-06-01", end: "2020-06-30" },
    };
    const parted = { ...waits, breaks: [{ from: "2020-05", to: "2020-06", why: "Others were counted." }] };
    const withPeriods = { ...parted, figures: [before, after, second] };
    expect(breakRemarks(withPeriods, [before, after])).toEqual([
      { figure: after, words: "not comparable with May", is: "change" },
    ]);
    expect(breakRemarks({ ...withPeriods, breaks: [] }, [before, after])).toEqual([]);
  });

  it("is each signal of a process once, where it begins, with its end", () => {
    const found = [waits, councilDataset("planned-waits")].flatMap((dataset) =>
      dataset.charts.flatMap((spec) => {
        if (spec.type !== "xmr") return [];
        const options = {
          steps: [],
          length: 6,
          screen: true,
          ...chartOptions(spec),
        } as unknown as ControlOptions;
        const process = processOf(dataset, options);
        const signals = process.phases.flatMap((phase) => phase.signals);
        return [{ remarks: signalRemarks(process).filter(({ is }) => is === "change"), signals }];
      }),
    );
    expect(found.flatMap(({ signals }) => signals).length).toBeGreaterThan(0);
    for (const { remarks, signals } of found) {
      expect(remarks.map(({ figure }) => figure)).toEqual(signals.map(({ figures }) => figures[0]));
      for (const { words } of remarks)
        expect(words).toMatch(
          /^signal: (beyond a limit|shift|trend|two of three near a limit)( until .+)?, \w+/,
        );
    }
  });
});
