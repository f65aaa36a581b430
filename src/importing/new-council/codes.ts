/** What the first letters of a code of the Office for National Statistics say of a place. */
export interface CodedPlace {
  /** What such a place is called: "London borough". */
  type: string;
  /** The heading of its list. */
  heading: string;
  nation: { code: string; name: string };
}

const NATIONS = {
  E: { code: "E92000001", name: "England" },
  N: { code: "N92000002", name: "Northern Ireland" },
  S: { code: "S92000003", name: "Scotland" },
  W: { code: "W92000004", name: "Wales" },
} as const;

/** Kinds of councils by the first three letters of their codes, as the Register of Geographic Codes lists them. */
const KINDS: Readonly<Record<string, string>> = {
  E06: "unitary authority",
  E07: "district",
  E08: "borough",
  E09: "London borough",
  E10: "county",
  N09: "district",
  S12: "council area",
  W06: "county",
};

/** All codes that a council can have, for a person: "E06, E07 … or W06 and six digits". */
export const COUNCIL_CODES = `${Object.keys(KINDS).join(", ")} and six digits, such as E08000001`;

/** What a code says of a place; nothing where it is the code of no council. */
export function placeOfCode(code: string): CodedPlace | undefined {
  const [, kind = "", nation = ""] = /^(([ENSW])\d\d)\d{6}$/.exec(code) ?? [];
  const type = KINDS[kind];
  if (type === undefined) return undefined;
  return { type, heading: `The ${type}`, nation: NATIONS[nation as keyof typeof NATIONS] };
}
