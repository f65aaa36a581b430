/** Codes of areas of the invented council. */
export const PELLMOUTH = "E08990001";
export const NORTH_WOLDS = "E12990001";
export const ENGLAND = "E92000001";

/** Names as a hexagon map breaks them: a bar ends a line. */
const BROKEN = [
  "Ash-|combe",
  "Bell-|weather",
  "Castle|Quay",
  "Drake's",
  "East|Strand",
  "Fern-|hollow|and Lea",
  "Gannet",
  "Hartlow",
  "Inner|Harbour",
  "Juniper",
  "Kings-|mere",
  "Low-|marsh",
  "Mill|Bank",
  "Nether-|cote|and Orle",
  "Old|Town",
  "Petrel",
  "Quarry|Bank",
  "Ravens-|croft",
  "St|Edwin",
  "Thorn-|beck",
  "Upper|Weir",
  "Willow-|gate",
];

/** As many wards as a borough has, with short names, long ones, and signs in them, and the lines of each. */
export const WARD_LINES: ReadonlyMap<string, string[]> = new Map(
  BROKEN.map((name) => [name.replaceAll("-|", "").replaceAll("|", " "), name.split("|")]),
);
export const WARDS: readonly string[] = [...WARD_LINES.keys()];

/** As long as the name of a provider gets. */
export const LONGEST_NAME = "Wolds and West Fenshire Teaching Hospitals NHS Foundation Trust";

/** As long as the name of a place gets where a provider and its hospital stand together. */
export const LONGEST_PLACE = `${LONGEST_NAME}, Pellmouth and Orle District General Hospital`;

/** As long as the title of an indicator gets that stands alone. */
export const LONGEST_TITLE =
  "How many times as common smoking is in routine and manual work as in managerial work";

/** As long as the titles of a list of indicators get. */
export const LONGEST_TITLES = [
  "People with a learning disability who live in a stable home of their own or with their family",
  "Gap in employment between people in touch with secondary mental health services and all people",
  "Vaccination against diphtheria, tetanus, whooping cough, polio and meningitis at two years",
  "Children from poor families who are ready for school at the end of the reception year",
  "People of 65 and over who live at home 91 days after they left hospital and were helped to recover",
] as const;
