// Word lists as dictionaries write them: one string, parted by white space.

export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** "one 1 two 2": words with their numbers. */
export function numbers(list: string): ReadonlyMap<string, number> {
  const parts = list.trim().split(/\s+/);
  const map = new Map<string, number>();
  for (let i = 0; i + 1 < parts.length; i += 2) map.set(parts[i] ?? "", Number(parts[i + 1]));
  return map;
}

/** The entry of a table under a word of the text, which may be "constructor" as well. */
export function entry<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
