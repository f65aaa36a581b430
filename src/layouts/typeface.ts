import { join } from "node:path";
import { diskFolder } from "../reading/folder.ts";
import { typefaceFor } from "../render/typeface.ts";

const data = diskFolder(process.env.SITE_DATA ?? join(process.cwd(), "data"));
const texts = data.list().filter((path) => /\.(csv|json)$/.test(path));

/** The typeface with all characters that the data hold: whatever of them a page shows is in it. */
export const typeface = await typefaceFor(texts.map((path) => new TextDecoder().decode(data.read(path))));
