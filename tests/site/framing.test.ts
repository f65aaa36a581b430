import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../src/cli/browser.ts";
import { serveFolder } from "../../src/cli/serve.ts";
import { addressOf, filesOf } from "./built.ts";
import { isEmbed } from "./kinds.ts";
import { wronglyServed } from "./served.ts";

// Served at the root of its address, for which the file _headers and the examples are written.
const built = inject("built");
const files = filesOf(built.folder);
const pages = files.filter((path) => path.endsWith(".html"));

/** A server that serves the built site as an example in src/hosting/ tells it. */
interface Host {
  name: string;
  /** Its program, with the arguments that print its version. */
  version: [string, string];
  /** Writes its settings into a folder and returns the command that runs it without going into the background. */
  prepare(folder: string, root: string, port: number): [string, string[]];
}

const hosts: Host[] = [
  {
    name: "nginx",
    version: ["nginx", "-v"],
    prepare(folder, root, port) {
      const example = readFileSync("src/hosting/nginx.conf", "utf8")
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("root /var/www/figures;", `root ${root};`);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join("\n");
      const settings = `pid ${folder}/pid; error_log stderr; daemon off; events {}
        http { include /etc/nginx/mime.types; access_log off; ${temporary} ${example} }`;
      writeFileSync(join(folder, "nginx.conf"), settings);
      return ["nginx", ["-p", folder, "-e", "stderr", "-c", join(folder, "nginx.conf")]];
    },
  },
  {
    name: "Caddy",
    version: ["caddy", "version"],
    prepare(folder, root, port) {
      const example = readFileSync("src/hosting/Caddyfile", "utf8")
        .replace("figures.example.org {", `http://127.0.0.1:${port} {`)
        .replace("/var/www/figures", root);
      writeFileSync(
        join(folder, "Caddyfile"),
        `{\n\tadmin off\n\tstorage file_system ${folder}\n}\n${example}`,
      );
      return ["caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")]];
    },
  },
];

describe.each(hosts)("$name, set as the example says", ({ name, version: [program, argument], prepare }) => {
  const missing = spawnSync(program, [argument]).error !== undefined;
  if (missing) {
    it.skip(`is not tried: ${name} is not installed on this machine (apt-get install ${program})`, () => {});
    return;
  }
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    // Its workers are another user, who must be able to read the site.
    const folder = mkdtempSync(join(tmpdir(), "hosting-"));
    chmodSync(folder, 0o755);
    cpSync(built.folder, join(folder, "site"), { recursive: true });
    const port = await freePort();
    const [command, args] = prepare(folder, join(folder, "site"), port);
    const server = spawn(command, args, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    });
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
    });
    stop = async () => {
      const ended = server.exitCode === null ? once(server, "exit") : undefined;
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    };
    url = `http://127.0.0.1:${port}/`;
    await answers(url, () => `${name} does not answer:\n${said}`);
  });
  afterAll(() => stop?.());

  it("lets other pages frame embeds and nothing else", async () => {
    expect(await framings(url, pages)).toEqual(expected(pages));
  });

  it("sends the page for addresses that are not there, with the same policy", async () => {
    const response = await fetch(`${url}no/such/page/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("There is no page here");
    expect(response.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  });

  it("lets frames that are closed off load the scripts and the font of an embed", async () => {
    const files = filesOf(built.folder).filter((path) => /^assets\/.+\.(js|woff2)$/.test(path));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      expect((await fetch(url + file)).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("lets browsers keep what is named by its hash, and nothing else", async () => {
    const caching = async (path: string) => (await fetch(url + path)).headers.get("cache-control") ?? "";
    for (const file of filesOf(built.folder).filter((path) => path.startsWith("assets/")))
      expect(await caching(file), file).toBe("public, max-age=31536000, immutable");
    for (const path of ["", "embed.js", "assets/none.js"])
      expect(await caching(path), path).not.toContain("immutable");
  });

  it("has files kept under names that say what they are", async () => {
    const names = await namesKept(url);
    expect(names.length).toBeGreaterThan(10);
    for (const { kept, path } of names) {
      expect(kept, path).toMatch(/^ward-life-expectancy[\w.-]*$/);
      expect(extname(kept), path).toBe(extname(path));
    }
  });

  it("serves every file whole and as what it is", async () => {
    expect(await wronglyServed(url, built.folder, files)).toEqual([]);
  });

  it("sends the page that says so for a file that is not there", async () => {
    const missing = await fetch(`${url}no/such/file.docx`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });
});

describe("npm run serve", () => {
  it("lets browsers keep what is named by its hash, and nothing else", async () => {
    const server = await serveFolder({ folder: built.folder, base: "/", port: 0 });
    try {
      const [asset = ""] = filesOf(built.folder).filter((path) => path.startsWith("assets/"));
      const found = [asset, "embed.js", "assets/none.js"].map(async (path) =>
        (await fetch(server.url + path)).headers.get("cache-control"),
      );
      expect(await Promise.all(found)).toEqual(["public, max-age=31536000, immutable", null, null]);
    } finally {
      await server.close();
    }
  });

  it("has files kept under names that say what they are", async () => {
    const server = await serveFolder({ folder: built.folder, base: "/", port: 0 });
    try {
      const names = await namesKept(server.url);
      expect(names.length).toBeGreaterThan(10);
      const wrong = names.filter(
        ({ kept, path }) => !kept.startsWith("ward-life-expectancy") || extname(kept) !== extname(path),
      );
      expect(wrong).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it("lets other pages frame embeds and nothing else", async () => {
    const server = await serveFolder({ folder: built.folder, base: "/", port: 0 });
    try {
      expect(await framings(server.url, pages)).toEqual(expected(pages));
    } finally {
      await server.close();
    }
  });
});

/** A browser refuses what a page has it keep at once beyond ten files. */
const AT_ONCE = 6;

/** The name under which a browser keeps a file of each kind that the page of a dataset offers, with the path of the file. */
async function namesKept(url: string): Promise<{ kept: string; path: string }[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ acceptDownloads: true });
    const load = () => page.goto(`${url}datasets/ward-life-expectancy/`);
    await load();
    const paths = await page
      .locator("main a[download]")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const samples = [...new Map(paths.map((path) => [extname(path), path])).values()];
    const found: { kept: string; path: string }[] = [];
    for (const [index, path] of samples.entries()) {
      if (index % AT_ONCE === 0) await load();
      const link = page.locator(`main a[download][href="${path}"]`).first();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        link.evaluate((each: HTMLAnchorElement, root) => {
          // The site was built for a path; here it stands at the root.
          each.href = root + each.pathname.replace(/^.*?\/(?=(charts|data|api)\/)/, "");
          each.click();
        }, url),
      ]);
      found.push({ path, kept: file.suggestedFilename() });
      await file.cancel();
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** Who may frame each page, as a server says it: by its path. */
async function framings(url: string, paths: string[]): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  for (const path of paths)
    found[path] = (await fetch(url + addressOf(path))).headers.get("content-security-policy");
  return found;
}

function expected(paths: string[]): Record<string, string> {
  return Object.fromEntries(
    paths.map((path) => [path, isEmbed(path) ? "frame-ancestors *" : "frame-ancestors 'none'"]),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

async function answers(url: string, otherwise: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(otherwise());
}
