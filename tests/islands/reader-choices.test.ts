import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { apply, KEY, kept } from "../../src/islands/reader-choices/choices.ts";
import { panel } from "../../src/islands/reader-choices/panel.ts";

let document: Document;
let storage: Storage;

beforeEach(() => {
  const { window } = new JSDOM('<details class="explains"><summary>How to read this</summary></details>', {
    url: "https://figures.example/",
  });
  document = window.document;
  storage = window.localStorage;
});

function offer(): void {
  document.body.append(
    panel(
      document,
      () => storage,
      (chosen) => apply(chosen, document.documentElement),
    ),
  );
}

function choose(name: string): void {
  const box = document.querySelector<HTMLInputElement>(`input[value=${name}]`);
  if (!box) throw new Error(`there is no choice ${name}`);
  box.click();
}

describe("a reader's choices", () => {
  it("hold at once, are kept, and hold again on the next page", () => {
    offer();
    choose("more-contrast");
    choose("explains");
    expect(document.documentElement.className).toBe("more-contrast explains");
    expect(document.querySelector("details")?.open).toBe(true);
    const next = new JSDOM("").window.document.documentElement;
    apply(
      kept(() => storage),
      next,
    );
    expect(next.className).toBe("more-contrast explains");
  });

  it("leave no trace when they are all taken back", () => {
    offer();
    choose("still");
    expect(storage.getItem(KEY)).toBe("still");
    choose("still");
    expect(storage.length).toBe(0);
    expect(document.documentElement.className).toBe("");
  });

  it("know one size of text at a time", () => {
    offer();
    choose("larger");
    choose("largest");
    expect(storage.getItem(KEY)).toBe("largest");
  });

  it("are either for textures or against them", () => {
    offer();
    choose("textures");
    choose("still");
    choose("no-textures");
    expect(storage.getItem(KEY)).toBe("no-textures still");
    choose("textures");
    expect(document.documentElement.className).toBe("still textures");
  });

  it("are only those that are known, and none where the browser keeps nothing", () => {
    storage.setItem(KEY, "largest hidden <b>");
    expect(kept(() => storage)).toEqual(["largest"]);
    expect(
      kept(() => {
        throw new Error("denied");
      }),
    ).toEqual([]);
  });

  it("are shown as they are when the fold is opened", () => {
    apply(["larger"], document.documentElement);
    offer();
    const chosen = [...document.querySelectorAll<HTMLInputElement>("input:checked")].map(
      ({ value }) => value,
    );
    expect(chosen).toEqual(["larger"]);
  });
});
