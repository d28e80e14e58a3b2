/**
 * A value that all module graphs of this process share. The Express shell and Remix's bundle each load a
 * copy of every module, so a variable of a module would exist twice.
 *
 * @param name the same name gives the same value
 */
export function processWide<T>(name: string): { value?: T } {
  const key = Symbol.for(`kizuki.${name}`);
  const holder = globalThis as { [key: symbol]: { value?: T } | undefined };
  holder[key] ??= {};
  return holder[key];
}
