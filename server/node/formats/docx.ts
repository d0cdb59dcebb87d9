// Word files become HTML by mammoth: headings, lists, tables and notes kept, deleted words and comments left out.

import mammoth from "mammoth";
import { parseDate } from "../../core/sources/isoDate.ts";
import type { SourceMeta } from "../../core/sources/model.ts";
import { LARGEST_PART, Unreadable } from "./limits.ts";
import { ZipFile } from "./zip.ts";

export interface DocxFile {
  readonly html: string;
  readonly meta: SourceMeta;
  /** When the file was written: where nothing else tells, the day of its text. */
  readonly written: string | null;
}

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/** Word files protected by a password, and those of the years before 2007, are of another kind. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

export async function readDocx(bytes: Uint8Array): Promise<DocxFile> {
  if (OLD_OFFICE.every((byte, i) => bytes[i] === byte)) {
    throw new Unreadable("it is protected by a password, or in the format of Word before 2007");
  }
  const zip = new ZipFile(bytes);
  const { html } = await convert(zip);
  return { html, ...propertiesOf(zip) };
}

async function convert(zip: ZipFile): Promise<{ readonly html: string }> {
  const file = {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) => {
      const part = zip.read(name);
      if (encoding === "base64") return part.toString("base64");
      return encoding ? new TextDecoder(encoding).decode(part) : part;
    },
  };
  const options = { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) };
  try {
    const { value } = await mammoth.convertToHtml({ file } as never, options);
    if (value.length > LARGEST_PART) throw new Unreadable("its text is too long");
    return { html: value };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("it is damaged, or no Word file");
  }
}

function propertiesOf(zip: ZipFile): Pick<DocxFile, "meta" | "written"> {
  const properties = "docProps/core.xml";
  const xml = zip.has(properties) ? zip.read(properties).toString("utf8") : "";
  const field = (name: string) => {
    const found = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{1,500})</${name}>`).exec(xml)?.[1];
    return found?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? "").trim() || null;
  };
  const created = parseDate(field("dcterms:created") ?? "");
  const modified = parseDate(field("dcterms:modified") ?? "");
  // Templates carry the day on which somebody made them, years before the text.
  const written = created && modified && daysBetween(created, modified) <= 31 ? created : null;
  return { meta: { title: field("dc:title"), author: field("dc:creator"), publisher: null, date: null }, written };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function daysBetween(from: string, to: string): number {
  return Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000;
}
