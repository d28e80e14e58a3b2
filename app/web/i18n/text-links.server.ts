import { type Area, areas } from "~/messages/areas";
import { type Locale, locales } from "~/people/vocabulary";

/** The address of the built file with the texts of each area and language, such as `ja/visits`. */
export type TextFiles = Record<string, string>;

/** Reads Vite's manifest of the browser's files. */
export const textFilesOf = (manifest: Record<string, { file: string }>): TextFiles =>
  Object.fromEntries(
    locales
      .flatMap((locale) => areas.map((area) => `${locale}/${area}`))
      .flatMap((name) => {
        const built = manifest[`app/messages/${name}.ts`];
        return built ? [[name, `/${built.file}`]] : [];
      }),
  );

/**
 * Tells a browser which texts a page needs, so that it fetches them together with the scripts and not after
 * they have run.
 *
 * @returns the value of a `Link` header, "" for none
 */
export const textLinks = (locale: Locale, wanted: readonly Area[], files: TextFiles): string =>
  wanted
    .flatMap((area) => files[`${locale}/${area}`] ?? [])
    .map((file) => `<${file}>; rel="modulepreload"`)
    .join(", ");
