import type { Dataset } from "../../../src/model/dataset.ts";
import type { Figure } from "../../../src/model/figure.ts";
import { councilDataset } from "../../fixtures/council.ts";
import type { Case } from "../cases.ts";
import { specOf } from "../drawing.ts";
import { elsewhere } from "../figures.ts";
import { SIXTY } from "../hard-values.ts";
import { LONGEST_PLACE, WARDS } from "../names.ts";

const wards = councilDataset("ward-life-expectancy");
const [first] = wards.figures.filter(({ breakdown }) => breakdown["sex"] === "female") as [Figure];
/** Women's life expectancy, with a row for each deprivation group. */
export const groupChart = specOf("strip", {
  select: { indicator: "life-expectancy", sex: "female" },
  groups: "deprivation",
});
const FULLERS_REACH = "E05990003";
const keys = ["1-most", "2-middle", "3-least"] as const;
/** Made-up wards: name, place of the group, value. */
export const madeGroups = (rows: readonly (readonly [string, number, string])[]): Dataset => ({
  ...wards,
  figures: rows.map(([name, group, value]) => {
    const figure = elsewhere(first, name, value);
    return { ...figure, breakdown: { ...figure.breakdown, deprivation: keys[group] as string } };
  }),
});
/** As many wards as a borough has, with longer lives where deprivation is less. */
export const groupedTwentyTwo = madeGroups(
  WARDS.map((name, at) => [name, at % 3, (76 + 2.4 * (at % 3) + ((at * 13) % 11) / 5).toFixed(1)]),
);
const longest: Dataset = {
  ...groupedTwentyTwo,
  breakdowns: wards.breakdowns.map((each) =>
    each.id === "deprivation"
      ? {
          ...each,
          values: Object.fromEntries(
            keys.map((key) => [
              key,
              `Neighbourhoods that the index of the year places among group ${key} of three in all of England`,
            ]),
          ),
        }
      : each,
  ),
  figures: groupedTwentyTwo.figures.map((figure) => ({
    ...figure,
    ...(figure.area ? { area: { ...figure.area, name: `${figure.area.name}, ${LONGEST_PLACE}` } } : {}),
  })),
};
export const noGroups = madeGroups([["Ash", 1, "x"]]);
export const gapsInGroups = madeGroups([
  ["Ash", 0, "78"],
  ["Birch", 0, "x"],
  ["Cedar", 1, "c"],
  ["Elm", 2, "81"],
]);

/** The cases of a strip of groups, real ones and hard ones. */
export const groupCases: readonly Case[] = [
  ["groups-deprivation-women", wards, "deprivation-women"],
  [
    "groups-men",
    wards,
    { ...groupChart, select: { indicator: "life-expectancy", sex: "male" }, highlight: FULLERS_REACH },
  ],
  [
    "groups-twenty-two",
    groupedTwentyTwo,
    { ...groupChart, correlation: true, highlight: "nethercote-and-orle" },
  ],
  ["groups-longest", longest, groupChart],
  ["groups-one", madeGroups([["Ash", 1, "80.1"]]), groupChart],
  ["groups-none", noGroups, groupChart],
  [
    "groups-all-missing",
    madeGroups([
      ["Ash", 0, "x"],
      ["Birch", 2, "c"],
    ]),
    groupChart,
  ],
  ["groups-missing", gapsInGroups, groupChart],
  [
    "groups-large",
    madeGroups([
      ["Ash", 0, "1234567"],
      ["Birch", 0, "104"],
      ["Cedar", 2, "7654321"],
    ]),
    groupChart,
  ],
  [
    "groups-negative",
    madeGroups([
      ["Ash", 0, "-104.5"],
      ["Birch", 0, "0"],
      ["Cedar", 1, "45"],
    ]),
    groupChart,
  ],
  [
    "groups-ties",
    madeGroups([
      ["Ash", 0, "80"],
      ["Birch", 0, "80"],
      ["Cedar", 0, "80"],
      ["Elm", 1, "80"],
    ]),
    { ...groupChart, highlight: "birch" },
  ],
  [
    "groups-sixty",
    madeGroups(SIXTY.map((value, at) => [`Place ${at + 1}`, at % 3, value])),
    { ...groupChart, highlight: "place-30" },
  ],
];
