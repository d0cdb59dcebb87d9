// The tree of sources as the view shows it, without anything of the editor.

import type { ListedSource, SourceList } from "./protocol.ts";

export type Node =
  | { readonly kind: "source"; readonly source: ListedSource; readonly reprints: readonly ListedSource[] }
  | { readonly kind: "skipped"; readonly files: SourceList["skipped"] }
  | { readonly kind: "file"; readonly uri: string; readonly reason: string };

/** Originals by title with their reprints below them, and last what was not read. */
export function topLevel({ sources, skipped }: SourceList): Node[] {
  const reprints = new Map<string, ListedSource[]>();
  for (const source of sources) {
    if (source.origin === source.key) continue;
    const others = reprints.get(source.origin);
    if (others) others.push(source);
    else reprints.set(source.origin, [source]);
  }
  const nameOf = (source: ListedSource) => source.title ?? source.key;
  const originals = sources
    .filter((source) => source.origin === source.key)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), "en"))
    .map((source): Node => ({ kind: "source", source, reprints: reprints.get(source.key) ?? [] }));
  return skipped.length > 0 ? [...originals, { kind: "skipped", files: skipped }] : originals;
}
