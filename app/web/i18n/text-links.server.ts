import { type Area, areas } from "~/messages/areas";
import { type Locale, locales } from "~/people/vocabulary";

/** The address of the built file with the texts of each area and language, such as `ja/visits`. */
export type TextFiles = Record<string, string>;

/**
 * Returns the address of each built file of texts, by language and area (such as `ja/visits`), from Vite's
 * manifest of the browser's files.
 */
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
 * Builds a `Link` header that names the files of texts of a page, so that the browser fetches them together
 * with the scripts and not after they have run.
 *
 * @returns the value of the header; "" when there are no files
 */
export const textLinks = (locale: Locale, wanted: readonly Area[], files: TextFiles): string =>
  wanted
    .flatMap((area) => files[`${locale}/${area}`] ?? [])
    .map((file) => `<${file}>; rel="modulepreload"`)
    .join(", ");
