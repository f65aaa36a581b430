import { dateTitle } from "../model/period.ts";
import { dayOfVersion } from "../model/version.ts";
import { isSound, type JsonFile, type Path } from "./json.ts";

/** Reports a day of change that has not come yet: it would stand on pages and in citations before it is true. */
export function checkDay<T>(json: JsonFile<T>, path: Path, today: string | undefined): void {
  const version = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    json.value,
  );
  if (today === undefined || typeof version !== "string" || !isSound(json, path)) return;
  if (dayOfVersion(version) <= today) return;
  json.report(path, {
    message: "This day has not come yet",
    expected: `no day after today, ${today}`,
    found: `${version}, ${dateTitle(dayOfVersion(version))}`,
    remedy: `Write ${today}; a second change of one day is ${today}.2, the next one ${today}.3.`,
  });
}
