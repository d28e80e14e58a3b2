/** The pages, in a folder for each first segment of their addresses; file names follow Remix's flat routes. */
import { flatRoutes } from "@remix-run/fs-routes";

const folders = [
  "site",
  "account",
  "people",
  "rubrics",
  "agreements",
  "teacher",
  "visits",
  "observations",
  "reflections",
  "modules",
  "goals",
];

export default (
  await Promise.all(folders.map((folder) => flatRoutes({ rootDirectory: `routes/${folder}` })))
).flat();
