/**
 * A value shared by all copies of a module in this process. Express and Remix's bundle each load a copy of
 * every module, so a module variable would exist twice.
 *
 * @param name the same name returns the same value
 */
export function processWide<T>(name: string): { value?: T } {
  const key = Symbol.for(`kizuki.${name}`);
  const holder = globalThis as { [key: symbol]: { value?: T } | undefined };
  holder[key] ??= {};
  return holder[key];
}
