import { type Files, meaning, siteWith, sound } from "./small-site.ts";

/** The cells of a row by column; what is not named is empty, or the usual one. */
export type Row = Record<string, string>;

const COLUMNS = [
  "indicator",
  "area",
  "period",
  "role",
  "print",
  "reason",
  "sex",
  "value",
  "lower",
  "upper",
  "numerator",
  "denominator",
  "status",
  "source",
  "line",
  "note",
];
const USUAL: Row = { area: "E08990014", period: "2013", source: "2015-cabinet", line: "12" };

/** Children of a reason and a sex: a number, or the status of one that is missing. */
export function count(value: string, reason = "", sex = ""): Row {
  return { indicator: "children", reason, sex, ...numberOr(value) };
}

/** A share of children in per cent, or the status of one that is missing. */
export function share(value: string, reason = "", sex = ""): Row {
  return { indicator: "share", reason, sex, ...numberOr(value) };
}

function numberOr(value: string): Row {
  return /^[cxz]$/.test(value) ? { status: value } : { value };
}

/** The small site with invented children, counted by reason and sex; the first row is line 2. */
export function children(
  rows: readonly Row[],
  { indicator = {}, shareOf, sums }: { indicator?: object; shareOf?: object; sums?: object[] } = {},
): Files {
  const base = { title: "Children", polarity: "none", definition: "Children." };
  const used = ["children", "seen", "share"].filter((id) => rows.some((row) => row["indicator"] === id));
  return {
    "units.json": JSON.stringify({
      ...JSON.parse(sound["units.json"] as string),
      count: { title: "number", pattern: "{}", minimum: 0, whole: true },
    }),
    "site.json": siteWith(),
    "health/smoking.csv": [
      COLUMNS.join(","),
      ...rows.map((row) => COLUMNS.map((column) => ({ ...USUAL, ...row })[column] ?? "").join(",")),
      "",
    ].join("\n"),
    "health/smoking.json": JSON.stringify({
      ...meaning,
      indicators: Object.fromEntries(
        used.map((id) => [
          id,
          {
            ...base,
            unit: id === "share" ? "percent" : "count",
            ...(id === "share" && shareOf ? { shareOf } : {}),
            ...indicator,
          },
        ]),
      ),
      breakdowns: {
        reason: { title: "Reason", values: { harm: "Harm", neglect: "Neglect", other: "Other" } },
        sex: { title: "Sex", values: { female: "Girls", male: "Boys" } },
      },
      ...(sums ? { sums } : {}),
      charts: [{ ...meaning.charts[0], select: {}, restsOn: [] }],
    }),
  };
}
