import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/registry.ts";
import type { Site } from "../../src/model/site.ts";
import { councilDataset, councilWith } from "../fixtures/council.ts";

const CSV = "hospitals/emergency-waits-official.csv";
const SOURCE = "sources/emergency-waits.json";

/** What an import of the edition of May 2025 brings: a row, and the edition that it cites. No other file changes. */
function withMay(value: string): Site {
  return councilWith((files) => {
    files[CSV] +=
      `four-hours,pellmouth-orle,2025-05,,${value},p,emergency-waits,,2025-05,Providers,Pellmouth and Orle Hospitals NHS Trust,,\n`;
    const source = JSON.parse(files[SOURCE] as string);
    source.editions.push({
      id: "2025-05",
      period: "2025-05",
      published: "2025-06-12",
      status: "provisional",
      file: "Emergency-waits-2025-05.xlsx",
    });
    files[SOURCE] = JSON.stringify(source);
  }, charts);
}

function wordsOf(site?: Site) {
  const { summary, charts: all } = councilDataset("emergency-waits-official", site);
  return { summary, headline: all[0]?.headline, subtitle: all[0]?.subtitle };
}

describe("one more month of an official series", () => {
  it("moves headline, subtitle and summary without an edit of the JSON", () => {
    expect(wordsOf()).toEqual({
      summary:
        "How many people Pellmouth and Orle Hospitals saw within four hours, month by month from November 2022 to April 2025. The official statistics give it.",
      headline: "70.1% were seen within four hours in April 2025, after 67.3% in March 2025",
      subtitle:
        "People seen within four hours, Pellmouth and Orle hospitals, November 2022 to April 2025, in per cent",
    });
    expect(wordsOf(withMay("72.0"))).toEqual({
      summary:
        "How many people Pellmouth and Orle Hospitals saw within four hours, month by month from November 2022 to May 2025. The official statistics give it.",
      headline: "72.0% were seen within four hours in May 2025, after 70.1% in April 2025",
      subtitle:
        "People seen within four hours, Pellmouth and Orle hospitals, November 2022 to May 2025, in per cent",
    });
  });

  it("says how a headline that names no period is to follow it", () => {
    const pinned = () =>
      councilWith((files) => {
        const path = CSV.replace(/csv$/, "json");
        const json = JSON.parse(files[path] as string);
        delete json.charts[0].restsOn[0].select.period;
        files[path] = JSON.stringify(json);
      }, charts);
    expect(pinned).toThrow(
      /must name its figures one by one[\s\S]*Write "period": "latest" in the selection, in "select" of the chart too/,
    );
  });

  it("leaves the month before in the chart and in the table", () => {
    const dataset = councilDataset("emergency-waits-official", withMay("72.0"));
    const printed = dataset.figures.map(({ period, measurement }) => [
      period.title,
      measurement.kind === "value" && measurement.printed,
    ]);
    expect(printed).toContainEqual(["April 2025", "70.1"]);
    const { select } = dataset.charts[0] as { select?: unknown };
    expect(select).toEqual({ indicator: "four-hours" });
  });
});
