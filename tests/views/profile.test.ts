import { describe, expect, it } from "vitest";
import type { BoroughProfile } from "../../src/model/borough-profile.ts";
import { profilePage } from "../../src/views/profile.ts";
import { pairWith, profileWith, withProfile } from "../reading/small-profile.ts";
import { readWith } from "../reading/small-site.ts";

function pageOf(profile = profileWith()) {
  const site = readWith(withProfile(profile));
  return profilePage(site.profile as BoroughProfile, site);
}

describe("the page of the whole borough", () => {
  it("says how many measures it has, how many have an interval and how many are judged", () => {
    expect(pageOf().count).toBe(
      "This page sets five measures of the whole borough beside others: two from then and three from now. One of them has a confidence interval, and one is judged by it.",
    );
  });

  it("says so where none has an interval", () => {
    const { editions } = JSON.parse(profileWith()) as { editions: unknown[] };
    expect(pageOf(profileWith({ editions: editions.slice(0, 1) })).count).toBe(
      "This page sets two measures of the whole borough beside others: two from then. None of them is printed with a confidence interval.",
    );
  });

  it("takes the verdict of a report, and says so", () => {
    const site = readWith(withProfile(profileWith()));
    const profile = site.profile as BoroughProfile;
    const by = { id: "report", title: "the report" };
    const england = profile.editions[0]?.parts[0]?.dataset.figures.find(
      ({ area }) => area?.type === "country",
    );
    const editions = profile.editions.map((edition) => ({
      ...edition,
      parts: edition.parts.map((part) => ({
        ...part,
        dataset: {
          ...part.dataset,
          figures: part.dataset.figures.map((figure) =>
            figure.indicator.id === "smokes" && figure.area !== england?.area && england?.area
              ? { ...figure, verdicts: [{ says: "higher" as const, against: england.area, by }] }
              : figure,
          ),
        },
      })),
    }));
    const page = profilePage({ ...profile, editions }, site);
    expect(page.editions[0]?.groups[0]?.summary).toBe("two measures: one worse than England");
    expect(page.count).toMatch(
      /For one a report says itself whether the difference is more than chance; then its word counts\.$/,
    );
  });

  it("counts the sides of a subject in its summary, and what is left out", () => {
    const [then, now] = pageOf().editions;
    expect(then?.count).toBe(
      "Two measures in one subject. Three more are left out here, because the papers print no number for the borough or nothing to set it beside.",
    );
    expect(then?.drawn).toBe(true);
    expect(then?.groups.map(({ title, summary }) => [title, summary])).toEqual([["Habits", "two measures"]]);
    expect(now?.drawn).toBe(false);
    expect(now?.groups.map(({ summary }) => summary)).toEqual(["three measures: one better than England"]);
  });

  it("words each measure, with ranks, other times and the chart that shows it", () => {
    const lines = pageOf().editions.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
    expect(
      lines.map(({ title, period, value, beside, side, chart }) =>
        [title, period, value, beside, side, chart ?? "no chart"].join(" | "),
      ),
    ).toEqual([
      "People who smoke | 2013 | 18.7% | England 18.4% |  | list",
      "Pooled over years | 2010 to 2012 | 4.8% | England 4.1% |  | no chart",
      "People who smoke | 2022 | 7.9% | England 13.0% in 2021; Rank in the North Wolds: 2 |  | no chart",
      "Pooled over years | 2021 | 4% | England 5% | better than England | no chart",
      "Left blank once | 2023 | 9.5% | England 9.0% in 2021 |  | no chart",
    ]);
  });
});

describe("pairs", () => {
  const pairs = (["no", "with-care", "yes"] as const).map((comparable) => pairWith({ comparable }));
  const page = pageOf(profileWith({ pairs }));

  it("are counted by their verdict", () => {
    expect(page.pairCount).toBe(
      "Three measures were printed both times. One can be compared, one only with care, and one not at all.",
    );
  });

  it("stand with those first that can be compared, and only those show a difference, without a judgement", () => {
    expect(page.pairs.map(({ verdict, why }) => `${verdict} ${why}`)).toEqual([
      "They can be compared. Both are asked in one way. It was 10.8 percentage points lower in 2022 than in 2013.",
      "Compare them with care. Both are asked in one way.",
      "Do not compare them. Both are asked in one way.",
    ]);
  });

  it("show a difference no finer than the coarser figure is printed, and intervals where both have one", () => {
    const files = withProfile(profileWith());
    const csv = (files["health/now.csv"] as string).replace(
      "smokes,E08990014,2022,,7.9,,,",
      "smokes,E08990014,2022,,7.94,7.10,8.90,",
    );
    const then = (files["health/then.csv"] as string).replace("2013,,18.7,,,", "2013,,18.7,16.2,21.3,");
    const site = readWith({ ...files, "health/now.csv": csv, "health/then.csv": then });
    const [pair] = profilePage(site.profile as BoroughProfile, site).pairs;
    expect(pair?.why).toBe(
      "Both are asked in one way. It was 10.8 percentage points lower in 2022 than in 2013. The confidence intervals are 16.2% to 21.3% for 18.7% and 7.10% to 8.90% for 7.94%.",
    );
  });
});
