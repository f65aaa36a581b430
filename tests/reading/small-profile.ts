import { type Files, meaning } from "./small-site.ts";

const COLUMNS = "indicator,area,period,role,value,lower,upper,status,source,line";

/** Borough figures of two datasets, "then" and "now", as CSV rows that follow the head. */
const THEN = [
  "smokes,E08990014,2013,,18.7,,,,2015-cabinet,12",
  "smokes,E92000001,2013,,18.4,,,,2015-cabinet,12",
  "smokes,E92000001,2013,lowest,10.5,,,,2015-cabinet,12",
  "smokes,E92000001,2013,highest,29.4,,,,2015-cabinet,12",
  "pooled,E08990014,2010-2012,,4.8,,,,2015-cabinet,13",
  "pooled,E92000001,2010-2012,,4.1,,,,2015-cabinet,13",
  "blank,E08990014,2013,,,,,x,2015-cabinet,14",
  "blank,E92000001,2013,,5.0,,,,2015-cabinet,14",
  "alone,E08990014,2013,,7,,,,2015-cabinet,15",
  "wait,E08990014,2013,,625,,,,2015-cabinet,16",
];
const NOW = [
  "smokes,E08990014,2021,,10.0,,,,2015-cabinet,20",
  "smokes,E92000001,2021,,13.0,,,,2015-cabinet,20",
  "smokes,E08990014,2022,,7.9,,,,2015-cabinet,21",
  "smokes,E08990014,2022,rank-north-wolds,2,,,,2015-cabinet,21",
  "pooled,E08990014,2021,,4,3.1,4.9,,2015-cabinet,22",
  "pooled,E92000001,2021,,5,,,,2015-cabinet,22",
  "blank,E08990014,2023,,9.5,,,,2015-cabinet,23",
  "blank,E92000001,2021,,9.0,,,,2015-cabinet,23",
];

const indicator = { unit: "percent", polarity: "lower-is-better", definition: "Made up.", domain: "Habits" };
const indicators = {
  smokes: { ...indicator, title: "People who smoke" },
  pooled: { ...indicator, title: "Pooled over years" },
  blank: { ...indicator, title: "Left blank once", polarity: "none" },
};

function dataset(title: string, more: Record<string, unknown>): string {
  return JSON.stringify({ ...meaning, title, breakdowns: {}, charts: [], indicators, ...more });
}

const cited = (id: string, select: Record<string, string>) => ({
  dataset: id,
  select: { indicator: "smokes", area: "E08990014", ...select },
});

/** The pair of smoking, with other values for some of its keys. */
export function pairWith(changes: Record<string, unknown> = {}) {
  return {
    title: "People who smoke",
    earlier: cited("then", {}),
    later: cited("now", { period: "2022" }),
    comparable: "yes",
    why: "Both are asked in one way.",
    ...changes,
  };
}

/** profile.json, with other values for some of its keys. */
export function profileWith(changes: Record<string, unknown> = {}): string {
  return JSON.stringify(
    {
      title: "All of it",
      question: "How is it?",
      summary: "Made up for tests.",
      topic: "health",
      editions: [
        {
          id: "then",
          title: "Then",
          short: "from then",
          label: "Then",
          introduction: "Old.",
          compare: [{ area: "E92000001" }],
          lowest: { role: "lowest" },
          highest: { role: "highest" },
          parts: [{ dataset: "then", select: { area: "E08990014" } }],
          beside: [],
        },
        {
          id: "now",
          title: "Now",
          short: "from now",
          label: "Now",
          introduction: "New.",
          compare: [{ area: "E92000001" }, { role: "rank-north-wolds" }],
          parts: [{ dataset: "now", select: { area: "E08990014" } }],
          beside: [],
        },
      ],
      pairs: [pairWith()],
      caveats: [],
      ...changes,
    },
    null,
    2,
  );
}

/** Files that give the small site two datasets of the borough and a profile. `breaks` are those of "now". */
export function withProfile(profile: string, breaks: unknown[] = []): Files {
  return {
    "profile.json": profile,
    "areas/areas.csv": [
      "code,name,type,valid_from,valid_to,within,aliases,note",
      "E92000001,England,country,,,,,",
      "E08990014,Pellmouth,borough,,,E92000001,,",
      "E05990938,Fuller's,ward,2004,2026-05-06,E08990014,Fullers,",
      "E05990940,Bramwick,ward,2004,2026-05-06,E08990014,,",
      "",
    ].join("\n"),
    "units.json": JSON.stringify({
      percent: {
        title: "per cent",
        pattern: "{}%",
        minimum: 0,
        maximum: 100,
        difference: "percentage points",
      },
      seconds: {
        title: "hours, minutes and seconds",
        pattern: "{}",
        minimum: 0,
        whole: true,
        duration: true,
      },
      rank: { title: "rank", pattern: "{}", minimum: 1, whole: true },
    }),
    "roles.json": JSON.stringify({
      target: { title: "Target", unit: "same" },
      lowest: { title: "Lowest in England", unit: "same" },
      highest: { title: "Highest in England", unit: "same" },
      "rank-north-wolds": { title: "Rank in the North Wolds", unit: "rank" },
    }),
    "health/then.csv": `${[COLUMNS, ...THEN].join("\n")}\n`,
    "health/then.json": dataset("Then", {
      indicators: {
        ...indicators,
        alone: { ...indicator, title: "Nothing beside it" },
        wait: { ...indicator, title: "Mean wait", unit: "seconds" },
      },
      charts: [
        {
          id: "list",
          type: "list",
          headline: "Smoking",
          subtitle: "Then",
          select: { indicator: "smokes", area: "E08990014" },
        },
      ],
    }),
    "health/now.csv": `${[COLUMNS, ...NOW].join("\n")}\n`,
    "health/now.json": dataset("Now", { breaks }),
  };
}
