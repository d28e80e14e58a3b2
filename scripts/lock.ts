/**
 * `npm run lock`, after every change of a dependency: completes package-lock.json with the binary
 * packages of other platforms. A registry that does not carry them makes `npm install` leave them
 * out, and `npm ci` then refuses the lock, here and everywhere else.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

export type Lock = { packages: Record<string, Entry> };

const systems = "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(
  " ",
);
const processors = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");

/**
 * Derives from the name of a binary npm package for which platform it is built: `…-linux-x64-gnu` gives `os`
 * linux, `cpu` x64 and `libc` glibc. npm installs the package on this platform only.
 *
 * @throws Error when the name does not contain a known platform
 */
export function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (cpu.length !== 1 || (os.length !== 1 && cpu[0] !== "wasm32")) {
    throw new Error(`Cannot tell from its name where ${name} runs: complete the lock by hand.`);
  }
  const linux = os[0] === "linux";
  const musl = linux && /musl/.test(name);
  const glibc = linux && /gnu/.test(name);
  const libc = musl ? ["musl"] : glibc ? ["glibc"] : [];
  return { cpu, ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}

/** The locations where Node would look for `name` from a package, nearest first. */
function places(location: string, name: string): string[] {
  const parts = location === "" ? [] : location.split("/node_modules/");
  const folders = parts.map((_, count) => parts.slice(0, count + 1).join("/node_modules/"));
  return [...folders.reverse().map((f) => `${f}/node_modules/${name}`), `node_modules/${name}`];
}

/**
 * Returns the entries to add to package-lock.json: one for each optional dependency that a package in the
 * file names but that the file does not contain, by its location in the file, such as `node_modules/…`.
 *
 * @throws Error when a dependency is not given as one exact version, or `platformOf` cannot derive its
 * platform
 */
export function missingEntries(lock: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [location, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const found = places(location, name);
      if (found.some((place) => place in lock.packages)) continue;
      if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) {
        throw new Error(`${location} wants ${name} ${version}, which is not one version.`);
      }
      // Beside its parent, as npm places it, unless another version is there.
      const [nested = "", beside = nested] = found;
      const place = beside in missing && missing[beside]?.version !== version ? nested : beside;
      const { os, ...platform } = platformOf(name);
      const dev = parent.dev && { dev: true };
      // Sorted as npm sorts, so that its next run changes nothing.
      missing[place] = { version, ...platform, ...dev, optional: true, ...(os && { os }) };
    }
  }
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const missing = missingEntries(lock);
  const { "": root, ...packages } = { ...lock.packages, ...missing };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  const whole = { ...lock, packages: { "": root, ...Object.fromEntries(sorted) } };
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries added to package-lock.json.`);
}
