import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { contentType, FILE_TYPES, withLetters } from "../publish/file-types.ts";
import { byteRange } from "./byte-range.ts";

/**
 * Answers requests with the files of a built site, as its host would. `base` is the path that the site is published
 * under. Whatever a request holds, and whatever becomes of the folder, the answer may be a refusal, and no error leaves
 * the handler: it would end the server.
 */
export function siteHandler(folder: string, base: string): RequestListener {
  const files = filesOf(folder);
  return (request, response) => {
    // sirv pipes a file into the answer. A file that is gone by then is an error of what is piped.
    response.on("pipe", (file) => file.on("error", () => response.destroy()));
    try {
      answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": withLetters(FILE_TYPES.txt) }).end("This did not work.");
    }
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? "/";
    const [path = "/"] = url.split("?");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
      "Content-Security-Policy",
      isEmbed(path, base) ? "frame-ancestors *" : "frame-ancestors 'none'",
    );
    const range = byteRange(request.headers.range);
    if (range === undefined) delete request.headers.range;
    if (path.startsWith(base)) {
      request.url = `/${url.slice(base.length)}`;
      files()(request, response, () => notFound(response));
    } else if (path === "/" || `${path}/` === base) {
      response.writeHead(302, { Location: base }).end();
    } else {
      notFound(response);
    }
  }

  function notFound(response: ServerResponse): void {
    response.writeHead(404, { "Content-Type": withLetters(FILE_TYPES.html) });
    response.end(readIfThere(join(folder, "404.html")) ?? "Not found");
  }
}

/** The path of a page: of a folder, in which its file lies. */
const PAGE = /\/(?!_)[^/.]*$/;

/** Whether another page may show this one in a frame. The examples in src/hosting/ say the same to other servers. */
function isEmbed(path: string, base: string): boolean {
  // sirv finds a page without the slash at its end, too.
  const asked = `${decoded(path)}/`;
  return asked.startsWith(`${base}embed/`) && !asked.startsWith(`${base}embed/builder/`);
}

/** A path as sirv reads it: what cannot be decoded stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The handler of the folder's files, read anew when a build has put another folder in its place. */
function filesOf(folder: string): () => ReturnType<typeof sirv> {
  const read = () =>
    sirv(folder, {
      etag: true,
      brotli: true,
      setHeaders: (response, path) => {
        const type = contentType(PAGE.test(path) ? "index.html" : path);
        if (type !== undefined) response.setHeader("Content-Type", type);
        // What is named by a hash of its bytes need never be asked for again: scripts, and the typeface.
        if (path.startsWith("/assets/"))
          response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      },
    });
  const changed = () => statSync(folder, { throwIfNoEntry: false })?.ctimeMs;
  let handler = read();
  let seen = changed();
  return () => {
    const now = changed();
    if (now !== undefined && now !== seen) {
      handler = read();
      seen = now;
    }
    return handler;
  };
}
