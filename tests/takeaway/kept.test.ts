import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { keptIn, prune } from "../../src/takeaway/kept.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const never = () => {
  throw new Error("it was kept");
};

function folder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "not there yet");
}

describe("what is kept from one build to the next", () => {
  it("is made once, and read by the next build", async () => {
    const at = folder();
    expect(String(await keptIn(at, Date.now).keep(["a", "b"], () => Buffer.from("made")))).toBe("made");
    expect(Buffer.from(await keptIn(at, Date.now).keep(["a", "b"], never)).toString()).toBe("made");
  });

  it("tells apart what is made of other things, in another order, or parted elsewhere", async () => {
    const kept = keptIn(folder(), Date.now);
    const orders = [["a", "b"], ["b", "a"], ["ab"], ["a", "b", ""]];
    for (const [index, order] of orders.entries()) await kept.keep(order, () => bytes(String(index)));
    const texts = await Promise.all(
      orders.map(async (order) => Buffer.from(await kept.keep(order, never)).toString()),
    );
    expect(texts).toEqual(["0", "1", "2", "3"]);
  });

  it("is made once where two ask for it at the same time", async () => {
    let made = 0;
    const kept = keptIn(folder(), Date.now);
    const ask = () =>
      kept.keep(["a"], async () => {
        made++;
        await new Promise((done) => setTimeout(done, 10));
        return bytes("slow");
      });
    await Promise.all([ask(), ask()]);
    expect(made).toBe(1);
  });

  it("leaves nothing behind of what could not be made, and is made when it is asked for again", async () => {
    const at = folder();
    const kept = keptIn(at, Date.now);
    await expect(kept.keep(["a"], () => Promise.reject(new Error("no ink")))).rejects.toThrow("no ink");
    await kept.keep(["a"], () => bytes("made"));
    expect(readdirSync(at)).toHaveLength(1);
  });

  it("counts as used where its name is, without being read", () => {
    const at = folder();
    keptIn(at, () => 1000).put(["a"], bytes("made"));
    const kept = keptIn(at, () => 500_000);
    expect(kept.use(kept.nameOf(["a"]))).toBe(true);
    expect(statSync(join(at, kept.nameOf(["a"]))).mtimeMs).toBe(500_000);
    expect(kept.use(kept.nameOf(["b"]))).toBe(false);
  });

  it("is left out where it takes too much room, what was not used for the longest time first", async () => {
    const at = folder();
    for (const [day, name] of ["first", "second", "third"].entries())
      await keptIn(at, () => day * 1000).keep([name], () => bytes("12345"));
    // A file is as old as its making, until it is used; here all were made just now.
    for (const name of readdirSync(at)) utimesSync(join(at, name), 0, 0);
    for (const [day, name] of ["third", "first", "second"].entries())
      await keptIn(at, () => (day + 1) * 1000).keep([name], never);
    prune(at, 10);
    expect(readdirSync(at)).toHaveLength(2);
    const kept = keptIn(at, Date.now);
    await kept.keep(["first"], never);
    await kept.keep(["second"], never);
    await expect(kept.keep(["third"], never)).rejects.toThrow("it was kept");
  });

  it("is a text too, packed, and the same for the next build", () => {
    const at = folder();
    const text = "<path d='M0 0'/>".repeat(100);
    expect(keptIn(at, Date.now).keepText(["a"], () => text)).toBe(text);
    expect(keptIn(at, Date.now).keepText(["a"], never)).toBe(text);
    expect(statSync(join(at, readdirSync(at)[0] as string)).size).toBeLessThan(text.length / 10);
  });

  it("is nothing where there is no folder yet", () => {
    expect(() => prune(folder(), 10)).not.toThrow();
  });
});
