import { rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { byteRange } from "../../src/cli/byte-range.ts";
import { serveFolder } from "../../src/cli/serve.ts";
import { temporaryFolder, writeFiles } from "./run.ts";

const ten = "0123456789";
let folder: string;
let url: string;

beforeEach(async () => {
  folder = temporaryFolder();
  writeFiles(folder, {
    "index.html": "<p>first",
    "404.html": "<p>not here",
    "embed/builder/index.html": "<p>builder",
    "embed/a/b/index.html": "<p>chart",
    "data/a.csv": ten,
    "data/a.bib": "@misc{a}",
    "charts/a/b.docx": "PK",
    "data/figures.parquet": "PAR1",
  });
  const server = await serveFolder({ folder, base: "/", port: 0 });
  url = server.url;
  onTestFinished(server.close);
});

const typeOf = async (path: string) => (await fetch(url + path)).headers.get("content-type");
const framing = async (path: string) => (await fetch(url + path)).headers.get("content-security-policy");

describe("the server of the site", () => {
  it("says what each file is, and that browsers must not guess", async () => {
    expect(await typeOf("charts/a/b.docx")).toBe(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    );
    expect(await typeOf("data/figures.parquet")).toBe("application/vnd.apache.parquet");
    expect(await typeOf("data/a.bib")).toBe("application/x-bibtex");
    expect(await typeOf("data/a.csv")).toBe("text/csv; charset=utf-8");
    expect(await typeOf("embed/a/b/")).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(await typeOf("no/such.docx")).toBe("text/html; charset=utf-8");
    expect((await fetch(`${url}data/a.csv`)).headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("sends the part of a file that is asked for, or all of it", async () => {
    expect(await ranged("bytes=2-4")).toEqual([206, "234"]);
    expect(await ranged("bytes=7-")).toEqual([206, "789"]);
    expect(await ranged("bytes=7-99")).toEqual([206, "789"]);
    expect(await ranged("bytes=99-")).toEqual([416, ""]);
    for (const odd of ["bytes=-3", "bytes=0-0", "bytes=1-2,4-5", "bytes=x", "lines=1-2", "bytes=--5"])
      expect(await ranged(odd), odd).toEqual([200, ten]);
  });

  it("outlives a range of bytes that ends before it begins, or beyond what a number can say", async () => {
    for (const hostile of ["bytes=5-2", `bytes=0-${"9".repeat(40)}`, `bytes=${"9".repeat(40)}-`])
      expect(await ranged(hostile), hostile).toEqual([200, ten]);
    expect((await fetch(url)).status).toBe(200);
  });

  it("outlives addresses that cannot be decoded, and requests that are none", async () => {
    const requests = [
      "GET /%E0%A4%A HTTP/1.1",
      "GET /%00 HTTP/1.1",
      "GET //// HTTP/1.1",
      "GET /../../etc/passwd HTTP/1.1",
      "GET http://[/ HTTP/1.1",
      "OPTIONS * HTTP/1.1",
      "GET",
    ];
    for (const request of requests) {
      const answer = await raw(`${request}\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(answer, request).toMatch(/^HTTP\/1\.1 (302|400|404) /);
    }
    expect((await fetch(url)).status).toBe(200);
  });

  it("outlives a file, and a whole site, that is taken away", async () => {
    rmSync(join(folder, "data/a.csv"));
    await expect(fetch(`${url}data/a.csv`).then((answer) => answer.text())).rejects.toThrow();
    rmSync(folder, { recursive: true });
    expect((await fetch(`${url}no/such/page/`)).status).toBe(404);
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
    writeFiles(folder, { "index.html": "<p>again" });
    expect(await (await fetch(url)).text()).toBe("<p>again");
  });

  it("answers when what stands in the place of the site is no folder", async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
    expect((await fetch(url)).status).toBe(500);
  });

  it("lets no other page frame the builder, however its address is written", async () => {
    expect(await framing("embed/a/b/")).toBe("frame-ancestors *");
    for (const path of ["embed/builder/", "embed/builder", "embed/%62uilder/"]) {
      expect(await (await fetch(url + path)).text()).toContain("builder");
      expect(await framing(path), path).toBe("frame-ancestors 'none'");
    }
  });

  /** Status and text for a range of the file of ten letters. */
  async function ranged(range: string): Promise<[number, string]> {
    const answer = await fetch(`${url}data/a.csv`, { headers: { range } });
    return [answer.status, await answer.text()];
  }

  /** What comes back for bytes that fetch would not send. */
  async function raw(request: string): Promise<string> {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(request);
    return text(socket);
  }
});

it("passes on only ranges that sirv sends right", () => {
  expect(byteRange("bytes=0-")).toBe("bytes=0-");
  expect(byteRange("bytes=3-3")).toBe("bytes=3-3");
  for (const range of [undefined, "", "bytes=", "bytes=-", "bytes=3-2", "bytes=0-0", "bytes=-1"])
    expect(byteRange(range)).toBeUndefined();
});
