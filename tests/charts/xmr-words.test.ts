import { describe, expect, it } from "vitest";
import xmr from "../../src/charts/xmr/chart.ts";
import type { ChartSpec, Dataset } from "../../src/model/dataset.ts";
import type { Organisation } from "../../src/model/organisation.ts";
import {
  constant,
  long,
  pattern,
  plain,
  short,
  signalling,
  signals,
  sixty,
  smoking,
  step,
  stepped,
  withTarget,
} from "./control-series.ts";
import { drawing, tableText } from "./drawing.ts";
import { madeUp, months } from "./months.ts";

const { drawWhole } = drawing({ xmr });

describe("the sentence of a control chart", () => {
  const said = (dataset: Dataset, chart: ChartSpec) => drawWhole(dataset, chart).sentence;

  it("says latest figure, usual range, what it shows, signals by name and date, and target", () => {
    expect(said(sixty, withTarget)).toBe(
      "Seen within four hours, Pellmouth: 42.2% in December 2024, the latest of 60 figures from January 2020. The mean is " +
        "50.6%; figures from 29.8% to 71.4% are usual. It is a cause for concern: more than ordinary variation, and for the " +
        "worse. Shift, six or more in a row on one side of the middle line: twice, last below the mean from July 2024 " +
        "to December 2024. Some usual figures meet the target of 60% or more, others miss it: it is hit and miss.",
    );
  });

  it("explains a trend where it names one", () => {
    expect(said(signals, plain)).toContain(
      "Trend signal, six or more in a row that all rise or all fall: rising from August 2021 to February 2022.",
    );
    expect(said(sixty, withTarget)).not.toMatch(/trend/i);
  });

  it("says why mean and limits start anew", () => {
    expect(said(stepped, step)).toContain(
      "Since February 2021 the mean is 39; figures from 19 to 59 are usual.",
    );
    expect(said(stepped, step)).toMatch(
      /From February 2021 on, mean and limits are worked out anew\. The service was set up anew\.$/,
    );
  });

  it("has one pair of brackets for a value and its doubt", () => {
    const provisional = {
      ...stepped,
      figures: stepped.figures.map((figure) => ({
        ...figure,
        measurement: { ...figure.measurement, status: "p" as const },
      })),
    } as typeof stepped;
    expect(said(provisional, step)).toContain("below the lower limit in October 2021 (12, provisional).");
  });

  it("counts signals of the last stretch alone, and says where earlier ones stand", () => {
    const text = said(stepped, step);
    expect(text).toContain("Beyond a limit: below the lower limit in October 2021 (12).");
    expect(text).toContain("Signals before February 2021 stand in the table.");
  });

  it("says of a provider that is no more that its last figure is the last", () => {
    const organisation = { id: "a", short: "Hospital A", validTo: "2024-12-31" } as Organisation;
    const ended = { ...sixty, figures: sixty.figures.map((figure) => ({ ...figure, organisation })) };
    expect(said(ended, plain)).toContain("in December 2024, the last of 60 figures from January 2020.");
  });

  it("says that a few figures are too few for limits and signals", () => {
    expect(said(short, plain)).toBe(
      "Seen within four hours, Pellmouth: 2,439 in May 2020, the latest of five figures from January 2020. Five are too few " +
        "for limits, which need 13, and for any signal, which needs six in a row.",
    );
  });

  it("judges no side where neither is better", () => {
    const unjudged = madeUp(smoking, months(pattern, signalling.slice(0, 28), { polarity: "none" }));
    expect(said(unjudged, plain)).toContain(
      "It is unusual: more than ordinary variation. Neither way is better, so we do not judge it.",
    );
  });

  it("passes a process that is constant at its target", () => {
    expect(said(constant, withTarget)).toContain(
      "The mean is 95.1%; no figure differs from it. It is ordinary variation: the figure alone does not show that " +
        "anything has changed. No signal was found. All usual figures meet the target of 95.1% or more: it is reliably met.",
    );
  });

  it("leaves out a limit that no figure can reach", () => {
    expect(said(long, plain)).toContain("The mean is 2; figures up to 9 are usual.");
    expect(tableText(drawWhole(long, plain))[1]).toBe("January 2020 | 3 | none | 2 | 9 | ordinary variation");
  });
});
