/**
 * Returns a holder for a value that all copies of a module in this process share. Express and Remix's bundle
 * each load a copy of every module, so a module variable would exist twice.
 *
 * @param name the same name returns the same holder
 */
export function processWide<T>(name: string): { value?: T } {
  const key = Symbol.for(`kizuki.${name}`);
  const holder = globalThis as { [key: symbol]: { value?: T } | undefined };
  holder[key] ??= {};
  return holder[key];
}
