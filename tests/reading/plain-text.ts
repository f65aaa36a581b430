import { expect } from "vitest";

/** Texts in snapshots stand as a terminal would show them, without quotation marks around them. */
expect.addSnapshotSerializer({
  test: (value) => typeof value === "string",
  serialize: (value: string) => value,
});
