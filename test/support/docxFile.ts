// Writes small Word files for tests: a zip of the few parts a document needs.

import { crc32, deflateRawSync } from "node:zlib";

export interface DocxParts {
  /** What stands in the document's body, as WordprocessingML. */
  readonly body: string;
  readonly footnotes?: string;
  /** Elements of docProps/core.xml. */
  readonly properties?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEADING = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`;
const TITLE = `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>`;
const QUOTE = `<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>`;

export function docxOf({ body, footnotes = "", properties = "" }: DocxParts): Uint8Array {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/word/document.xml", `${TYPES}.document.main+xml`)}${override("/word/styles.xml", `${TYPES}.styles+xml`)}${override("/word/footnotes.xml", `${TYPES}.footnotes+xml`)}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "styles", "styles.xml"),
      relation("rId2", "footnotes", "footnotes.xml"),
    ),
    "word/styles.xml": `<w:styles ${W}>${HEADING}${TITLE}${QUOTE}</w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
  });
}

/** A paragraph, with the style of this name. */
export function paragraph(text: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A zip of these files. `claimed` is what the directory says of their size, if not the truth. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, claimed?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimed ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, entries, Buffer.from("PK\x05\x06"), end]);
}
