// Writes small PDFs for tests: lines of text at given places, page labels, fields of the file.

export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** F1 is Times, F2 its bold. */
  readonly font?: "F1" | "F2";
  /** Stands upright along the edge. */
  readonly turned?: boolean;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** The Nums of a /PageLabels tree: "0 << /S /r >> 2 << /S /D >>". */
  readonly labels?: string;
  /** Objects for the trailer, as /Encrypt. */
  readonly trailer?: string;
}

/** A PDF of pages of 600 by 800 points. */
export function pdfOf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => `${objects.push(body)} 0 R`;
  const encoding = "/Encoding /WinAnsiEncoding";
  const fonts = `<< /F1 ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman ${encoding} >>`)} /F2 ${add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold ${encoding} >>`,
  )} >>`;
  const parent = objects.length + 2 * pages.length + 1;
  const kids = pages.map((texts) => {
    const content = texts.map(drawn).join("\n");
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 600 800] /Contents ${stream} /Resources << /Font ${fonts} >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`);
  const labels = options.labels ? `/PageLabels << /Nums [${options.labels}] >>` : "";
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R ${labels} >>`);
  const fields = Object.entries(options.info ?? {}).map(([name, value]) => `/${name} (${escaped(value)})`);
  const info = add(`<< ${fields.join(" ")} >>`);
  let file = "%PDF-1.4\n";
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${size} /Root ${root} /Info ${info} ${options.trailer ?? ""} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Lines of a column, one below the other. */
export function column(
  x: number,
  top: number,
  lines: readonly string[],
  options: Partial<PdfText> = {},
): readonly PdfText[] {
  return lines.map((text, i) => ({ x, y: top - 14 * i, text, size: 11, ...options }));
}

const WINDOWS: Readonly<Record<string, string>> = {
  "“": "\x93",
  "”": "\x94",
  "’": "\x92",
  "–": "\x96",
  "—": "\x97",
  "•": "\x95",
};

function drawn({ x, y, text, size = 11, font = "F1", turned = false }: PdfText): string {
  const matrix = turned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /${font} ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[“”’–—•]/g, (mark) => WINDOWS[mark]!).replace(/[\\()]/g, "\\$&");
}
