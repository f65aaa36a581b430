import { join, relative, resolve, sep } from "node:path";
import type { AstroIntegration } from "astro";
import { charts } from "../charts/registry.ts";
import { diskFolder } from "../reading/folder.ts";
import { type Problem, ProblemsError } from "../reading/problem.ts";
import { readSite } from "../reading/read-site.ts";
import { problemPage } from "./problem-page.ts";
import { today } from "./today.ts";

/** How long no file may change before the data is read again, in milliseconds: programs save in several steps. */
const CALM = 100;

/**
 * Has `npm run dev` follow the data: after a change of any of its files pages are made anew, and while it has problems
 * every page shows these.
 *
 * @param data the data folder
 * @param reader the file that reads it for all pages
 */
export function followData(data: string, reader: string): AstroIntegration {
  return {
    name: "follow-data",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const folder = resolve(data);
        let problems = problemsIn(folder);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on("all", (_, path) => {
          if (!path.startsWith(folder + sep)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            problems = problemsIn(folder);
            // Whatever has read the data reads it again, as if its own file had changed.
            if (problems.length === 0) server.watcher.emit("change", join(server.config.root, reader));
            server.ws.send({ type: "full-reload" });
          }, CALM);
        });
        server.middlewares.use((request, response, next) => {
          if (problems.length === 0 || !request.headers.accept?.includes("text/html")) return next();
          response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" }).end(problemPage(problems));
        });
      },
    },
  };
}

function problemsIn(folder: string): readonly Problem[] {
  try {
    readSite(diskFolder(folder), charts, today());
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    // Programs that save by renaming take a file away for a moment: it is read again when it is back.
    const file = join("data", relative(folder, path));
    const remedy = "Save it again, or close the program that holds it.";
    return [{ file, message: "The file cannot be read", found: code, remedy }];
  }
}
