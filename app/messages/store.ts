import type { Locale } from "~/people/vocabulary";
import type { Messages } from "./en";

type Area = keyof Messages;
type Texts = Partial<Record<Area, object>>;
type Book = { messages: Messages; coming: Set<Promise<void>>; failures: unknown[] };

const books: Partial<Record<Locale, Book>> = {};

/**
 * An area whose texts come in parts. Reading a text that is on its way suspends the page, which React
 * then draws when it is there; reading one that nobody asked for is a mistake in the code.
 */
function areaOf(name: string, book: Pick<Book, "coming" | "failures">): object {
  return new Proxy(
    {},
    {
      get(texts, key) {
        if (key in texts || typeof key === "symbol") return Reflect.get(texts, key);
        if (book.coming.size > 0) throw Promise.allSettled(book.coming);
        throw new Error(
          `The texts ${name}.${key} are not loaded: import their part from ~/messages/parts.`,
          { cause: book.failures[0] },
        );
      },
    },
  );
}

/** A language in which every area is there and empty. */
function emptyBook(): Book {
  const pending = { coming: new Set<Promise<void>>(), failures: [] };
  const areas: Record<string, object> = {};
  const messages = new Proxy(areas, {
    get(_, name) {
      if (typeof name === "symbol") return undefined;
      areas[name] ??= areaOf(name, pending);
      return areas[name];
    },
  });
  return { ...pending, messages: messages as Messages };
}

const bookOf = (locale: Locale): Book => {
  books[locale] ??= emptyBook();
  return books[locale];
};

/** Makes a whole language available, as the server does. */
export function provideMessages(locale: Locale, messages: Messages): void {
  books[locale] = { messages, coming: new Set(), failures: [] };
}

/** Makes a part of a language available; its areas may hold more in other parts. */
function providePart(locale: Locale, part: Texts): void {
  const { messages } = bookOf(locale);
  for (const [area, texts] of Object.entries(part)) Object.assign(messages[area as Area], texts);
}

/**
 * Begins to load a part in the language of the page. The files in `parts` call it in the browser when a
 * module that shows their texts is evaluated.
 */
export function requestPart(parts: Record<Locale, () => Promise<Texts>>): void {
  const locale: Locale = document.documentElement.lang === "ja" ? "ja" : "en";
  const book = bookOf(locale);
  const loading: Promise<void> = parts[locale]()
    .then((part) => providePart(locale, part))
    .catch((error) => void book.failures.push(error))
    .finally(() => book.coming.delete(loading));
  book.coming.add(loading);
}

/** Resolves when all that was asked for so far is there. @throws what failed first, if anything did */
export async function partsReady(): Promise<void> {
  const all = Object.values(books);
  await Promise.all(all.flatMap(({ coming }) => [...coming]));
  const [failure] = all.flatMap(({ failures }) => failures);
  if (failure) throw failure;
}

/** The texts of a language. @throws when nothing of that language was provided */
export function messagesOf(locale: Locale): Messages {
  const book = books[locale];
  if (!book) throw new Error(`No messages loaded for ${locale}.`);
  return book.messages;
}
