/** The routes of the built server by their ids. */

import path from "node:path";
import { pathToFileURL } from "node:url";

export type BuiltRoute = {
  id: string;
  /** The pattern of its path, such as `/visits/:visitId/move`. */
  pattern: string;
  index: boolean;
  loader: boolean;
  action: boolean;
  component: boolean;
  /** True when it is nested in a route other than the root. */
  nested: boolean;
};

type Entry = {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  module: { loader?: unknown; action?: unknown; default?: unknown };
};

const file = path.resolve(import.meta.dirname, "../../../build/server/index.js");

/** Every route of the build without the root. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const build = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    routes: Record<string, Entry>;
  };
  const entries = Object.values(build.routes);
  const patternOf = (entry: Entry): string => {
    const parent = entry.parentId ? build.routes[entry.parentId] : undefined;
    return [parent ? patternOf(parent) : "", entry.path ?? ""].filter(Boolean).join("/");
  };
  return entries
    .filter((entry) => entry.id !== "root")
    .map((entry) => ({
      id: entry.id,
      pattern: `/${patternOf(entry)}`,
      index: entry.index ?? false,
      loader: Boolean(entry.module.loader),
      action: Boolean(entry.module.action),
      component: Boolean(entry.module.default),
      nested: entry.parentId !== undefined && entry.parentId !== "root",
    }))
    .sort((one, other) => (one.pattern < other.pattern ? -1 : 1));
}
