// Addresses of files: the protocol's URIs outside, plain paths inside. Anything that is no file keeps its URI.

/**
 * The path of a `file:` URI, decoded; every other URI as it is. On Windows, "file:///c%3A/a" becomes "c:/a".
 * Two spellings of one URI become the same path, which the URIs themselves are not.
 */
export function pathOf(uri: string): string {
  const file = /^file:\/\/([^/?#]*)([^?#]*)/i.exec(uri);
  if (!file) return uri;
  const [, host = "", encoded = ""] = file;
  const path = decode(encoded);
  if (host !== "" && host !== "localhost") return `//${host}${path}`;
  const drive = /^\/([A-Za-z]):/.exec(path);
  return drive ? `${drive[1]?.toLowerCase()}:${path.slice(3)}` : path;
}

/** The URI of a path; a URI stays as it is. */
export function uriOf(path: string): string {
  if (isUri(path)) return path;
  const slashed = /^[A-Za-z]:[\\/]|\\/.test(path) ? path.replaceAll("\\", "/") : path;
  const encoded = slashed.split("/").map(encodePart).join("/");
  if (slashed.startsWith("//")) return `file:${encoded}`;
  return `file://${slashed.startsWith("/") ? "" : "/"}${encoded}`;
}

export function isUri(path: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(path);
}

/** `path` below `folder`, with "/" between its parts; null where it lies elsewhere. */
export function relativeTo(folder: string, path: string): string | null {
  const base = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(base) ? path.slice(base.length) : null;
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A lone "%" in a badly made URI stands for itself.
    return encoded;
  }
}
