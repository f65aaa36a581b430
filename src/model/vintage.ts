import { type Area, vintage } from "./area.ts";
import { dateTitle } from "./period.ts";

/** The wards whose boundaries began in the same year: figures of two such sets are never set side by side. */
export interface Vintage {
  /** The year. */
  id: string;
  /** In order of their names. */
  wards: Area[];
}

/** Whether an area is a ward, of whatever vintage. */
export function isWard(area: Area | undefined): area is Area & { type: "ward" } {
  return area?.type === "ward";
}

/** All wards of the register by vintage, the latest first. */
export function vintagesOf(areas: Iterable<Area>): Vintage[] {
  return [...Map.groupBy([...areas].filter(isWard), vintage)]
    .map(([id, wards]) => ({ id, wards: wards.sort((a, b) => a.name.localeCompare(b.name)) }))
    .sort((a, b) => b.id.localeCompare(a.id));
}

/** When an area existed, within a sentence: "from 2004 to 6 May 2026", "since 7 May 2026"; empty where nothing is known. */
export function existence({ validFrom, validTo }: Pick<Area, "validFrom" | "validTo">): string {
  const [from, to] = [validFrom, validTo].map((date) => (date.length === 10 ? dateTitle(date) : date));
  if (from && to) return `from ${from} to ${to}`;
  if (to) return `until ${to}`;
  return from ? `since ${from}` : "";
}
