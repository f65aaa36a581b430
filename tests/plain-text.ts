import type { SnapshotSerializer } from "vitest";

/** Texts in snapshots stand as a terminal would show them, without quotation marks around them. */
const plainText: SnapshotSerializer = {
  test: (value) => typeof value === "string",
  serialize: (value: string) => value,
};

export default plainText;
