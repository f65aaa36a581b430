import { describe, expect, it } from "vitest";
import { nameAs, partNamed, readsOf, shared, unread, watch, wordOf } from "../../src/watched/parts.ts";

const namesOf = async (make: () => unknown) =>
  [...(await readsOf(async () => make())).read].map(({ name }) => name).sort();

describe("what a page reads", () => {
  it("is each part that it asked for, once, and no other", async () => {
    const ward = watch("a ward", { name: "Fullers Reach", people: 12_000, slug: "fullers-reach" });
    expect(await namesOf(() => [ward.name, ward.name, ward.slug])).toEqual(["a ward/name", "a ward/slug"]);
  });

  it("is all of what is spread or written, and the object says what it said", async () => {
    const plain = { a: 1, b: { c: [2] } };
    const watched = watch("written", structuredClone(plain));
    expect(unread(() => ({ ...watched }))).toEqual(plain);
    expect(await namesOf(() => ({ ...watched }))).toEqual(["written/a", "written/b"]);
    expect(await namesOf(() => JSON.stringify(watched))).toEqual(["written/a", "written/b"]);
  });

  it("is kept apart for pages that are made at the same time", async () => {
    const watched = watch("at once", { a: 1, b: 2 });
    const slow = async (key: "a" | "b") => {
      await new Promise((done) => setTimeout(done, 5));
      return watched[key];
    };
    const [first, second] = await Promise.all([readsOf(() => slow("a")), readsOf(() => slow("b"))]);
    expect([...first.read].map(({ name }) => name)).toEqual(["at once/a"]);
    expect([...second.read].map(({ name }) => name)).toEqual(["at once/b"]);
  });

  it("is what was found for all pages, for the second that asks as for the first, and not what it was found in", async () => {
    const figures = watch("figures", { first: 3, second: 4 });
    let found = 0;
    const sum = shared("sum", (unit) => {
      found += 1;
      return `${figures.first + figures.second} ${unit}`;
    });
    expect(await namesOf(() => sum("people"))).toEqual(["sum: people"]);
    expect(await namesOf(() => sum("people"))).toEqual(["sum: people"]);
    expect(found).toBe(1);
    expect(partNamed("sum: people")?.word()).toBe(wordOf("7 people"));
  });

  it("is nothing of what is read under a word that stands for all of it", async () => {
    const watched = watch("as a whole", { a: 1 });
    expect(await namesOf(() => unread(() => watched.a))).toEqual([]);
  });

  it("must be read for some page, else no page would change with it", async () => {
    const watched = watch("for nobody", { a: 1 });
    await readsOf(async () => undefined);
    expect(() => watched.a).toThrow("“for nobody/a” was read for no page");
  });
});

describe("the word of a part", () => {
  it("is found by its name in the next build, where it is the same for the same and another for another", () => {
    watch("old", { figure: { value: 3 } });
    watch("same", { figure: { value: 3 } });
    watch("new", { figure: { value: 4 } });
    const word = (name: string) => partNamed(`${name}/figure`)?.word();
    expect(word("old")).toBe(word("same"));
    expect(word("old")).not.toBe(word("new"));
    expect(partNamed("old/nothing")).toBeUndefined();
    expect(partNamed("nothing/figure")).toBeUndefined();
  });

  it("names what is read part by part, and leaves out what is said to be read otherwise", () => {
    const figure = watch("one figure", { value: 3 });
    nameAs("one figure", figure);
    expect(wordOf([figure])).toBe(wordOf([{ called: "one figure" }]));
    watch(
      "some",
      { figures: [{ id: 1, value: 3 }] },
      { said: { figures: (all: { id: number }[]) => all.map(({ id }) => id) } },
    );
    expect(partNamed("some/figures")?.word()).toBe(wordOf([1]));
  });
});
