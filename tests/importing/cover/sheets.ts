import type { Cell } from "../../../src/importing/feed-file.ts";

const _ = null;

export const titleBlock = (age: string, data = "Experimental"): Cell[][] => [
  [],
  [_, "Fiscal Year", _, "2013/ 14", _, "Country", "No. Children", "5y_MMR1%", "5y_MMR2%"],
  [_, "Fiscal Quarter", _, "Q3", _, "England", 1700, 91.5, 88.25],
  [_, "Evaluation Dates", _, "01/10/2013-31/12/2013", _, "Grand Total", 1900, 92, 89],
  [_, "Cohort", _, age],
  [_, "Configuration", _, "Upper Tier Local Authority"],
  [_, "Data", _, data],
  [],
];
export const oldHeads = [
  "ONS GovOfficeRegion Code",
  "ONS GovOfficeRegion Name",
  "ONS Upper Tier LA Name",
  "ONS Upper Tier LA Code",
  "ONS Lower Tier LA Code (old)",
  "Relationship Type",
];

/** The layout of 2016 to 2021, heads in the first row; the age is in the heads only. */
export const plain = (children: number): Cell[][] => [
  [
    "ONS Government Office Region Code",
    "ONS Government Office Region Name",
    "ONS Upper Tier LA Code",
    "ODS Upper Tier LA Code",
    "Upper Tier LA Name",
    "CHIS Caveat",
    "Data submission caveat",
    "24m Denominator",
    "24m DTaP/IPV/Hib%",
    "24m MMR1%",
  ],
  [_, _, _, _, "England", _, _, 1700, 93.1, 90.2],
  ["E12999001", "North Reach", "E08990014", 801, "Pellmouth", _, _, children, 95.5, 91.5],
  [_, _, "E08990015", 802, "Quayford", _, "*", 320, 81.25, 70],
  [_, "North Reach Total", _, _, _, _, _, 520, 86.5, 78.4],
  ["E12999002", "South Reach", "E08990016", 803, "Fullerton", _, "*", "***", "***", "*"],
  [],
  [_, _, _, "*", "Please see caveats tab"],
];

/** The accessible layout of 2024. */
export const accessible = (age: string, heads: string[], rows: Cell[][]): Cell[][] => [
  [
    `Table 5. Completed primary immunisations at ${age} in England by upper tier local authority (UTLA) January to March 2025`,
  ],
  ["[note 1]: indicates a submission caveat - please see the Caveats worksheet."],
  ["[c] Some figures have been suppressed due to potential disclosure issues associated with small numbers."],
  [
    "Code",
    "Local authority",
    "Region name",
    "Organisation Data Service code",
    "Notes",
    `Number of children who reached ${age} in reporting quarter`,
    ...heads.map((head) => `Coverage at ${age} ${head} (%)`),
  ],
  ...rows,
];
