import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/borough-profile.ts";
import { formatFigure } from "../../src/model/figure.ts";
import { standingsOf } from "../../src/views/standing.ts";
import { profileWith, withProfile } from "../reading/small-profile.ts";
import { readWith } from "../reading/small-site.ts";

const [then, now] = (readWith(withProfile(profileWith())).profile?.editions ?? []) as [Edition, Edition];

function lines(edition: Edition): string[] {
  return standingsOf(edition).standings.map(({ title, figure, beside, side, measured }) =>
    [
      `${title} ${figure.period.title}`,
      formatFigure(figure),
      beside.map((each) => `${formatFigure(each)} ${each.period.title}`).join(", "),
      side ? `${side.is} by ${side.by}` : "no side",
      measured ? formatFigure(measured) : "not measured",
    ].join(" | "),
  );
}

describe("standings", () => {
  it("are of figures that have a number and something beside them", () => {
    expect(lines(then)).toEqual([
      "People who smoke 2013 | 18.7% | 18.4% 2013 | no side | 18.4%",
      "Pooled over years 2010 to 2012 | 4.8% | 4.1% 2010 to 2012 | no side | 4.1%",
    ]);
    expect(standingsOf(then).left).toBe(3);
  });

  it("take the latest figure with a comparison of the same time, and an interval where there is one", () => {
    expect(lines(now)).toEqual([
      "People who smoke 2022 | 7.9% | 13.0% 2021, 2 2022 | no side | not measured",
      "Pooled over years 2021 | 4% | 5% 2021 | better by interval | 5%",
      "Left blank once 2023 | 9.5% | 9.0% 2021 | no side | not measured",
    ]);
  });

  it("have a position only where the ends are printed", () => {
    expect(standingsOf(then).standings.map(({ position }) => position?.toFixed(3))).toEqual([
      "-0.027",
      undefined,
    ]);
    expect(standingsOf(now).standings.every(({ position }) => position === undefined)).toBe(true);
  });
});
