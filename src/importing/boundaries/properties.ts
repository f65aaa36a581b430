type Properties = Record<string, unknown>;

/** The property that most often holds a code of the register: WD13CD; undefined where none ever does. */
export function codePropertyOf(
  features: readonly Properties[],
  codes: ReadonlySet<string>,
): string | undefined {
  const hits = new Map<string, number>();
  for (const properties of features)
    for (const [key, value] of Object.entries(properties))
      if (codes.has(String(value).trim())) hits.set(key, (hits.get(key) ?? 0) + 1);
  return [...hits].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The property that holds the names beside the codes: WD13NM beside WD13CD, else one called name. */
export function namePropertyOf(codeProperty: string, features: readonly Properties[]): string | undefined {
  const keys = Object.keys(features[0] ?? {});
  const wanted = [codeProperty.replace(/cd$/i, "nm"), codeProperty.replace(/code$/i, "name"), "name"];
  return keys.find(
    (key) => key !== codeProperty && wanted.some((each) => each.toLowerCase() === key.toLowerCase()),
  );
}
