import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { iframeCode, pictureCode, resizedCode } from "../../src/takeaway/embed-code.ts";

const src = "https://example.org/embed/flu/uptake/E1/?theme=dark&x=1";
const title = 'Over "half" of <65s & others';

describe("the code of an embed", () => {
  it("is a frame as wide as its column, whatever the headline holds", () => {
    const frame = elementOf(iframeCode({ src, title, height: 900 })) as HTMLIFrameElement;
    expect(frame.src).toBe(src);
    expect(frame.title).toBe(title);
    expect([frame.width, frame.height]).toEqual(["100%", "900"]);
    expect(frame.getAttribute("style")).toBe("border:0");
  });

  it("is higher on phones by a style, where the chart is longer there", () => {
    const frame = elementOf(iframeCode({ src, title, height: 600, onPhones: 900 })) as HTMLIFrameElement;
    expect(frame.height).toBe("600");
    expect(frame.getAttribute("style")).toBe("border:0;height:clamp(600px,(640px - 100vw)*9999,900px)");
  });

  it("is never wider than its column where its width is fixed", () => {
    const frame = elementOf(iframeCode({ src, title, width: 400, height: 900 })) as HTMLIFrameElement;
    expect([frame.width, frame.height]).toEqual(["400", "900"]);
    expect(frame.getAttribute("style")).toBe("border:0;max-width:100%");
  });

  it("brings one script that waits for nothing", () => {
    const [frame, script] = elementsOf(
      resizedCode({ src, title, height: 900 }, "https://example.org/embed.js"),
    );
    expect(frame?.outerHTML).toBe(elementOf(iframeCode({ src, title, height: 900 }))?.outerHTML);
    expect(script?.outerHTML).toBe('<script src="https://example.org/embed.js" async=""></script>');
  });

  it("is a picture that leads to the chart and says what it shows", () => {
    const page = "https://example.org/datasets/flu/#flu-uptake";
    const link = elementOf(
      pictureCode({ page, picture: "https://example.org/p.png", description: title, width: 640 }),
    );
    const image = link?.firstElementChild as HTMLImageElement;
    expect((link as HTMLAnchorElement).href).toBe(page);
    expect([image.src, image.alt, image.width]).toEqual(["https://example.org/p.png", title, 640]);
  });
});

function elementsOf(code: string): Element[] {
  return [...JSDOM.fragment(code).children];
}

function elementOf(code: string): Element | undefined {
  return elementsOf(code)[0];
}
