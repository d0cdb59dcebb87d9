// Reads corpora of examples: a text, and indented under it what a reader should find. Lines with # are comments.

export interface Example {
  readonly line: number;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Texts may have several paragraphs, parted by a line with a single dot. */
export function parseCorpus(content: string): readonly Example[] {
  const examples: Example[] = [];
  let text: string[] = [];
  let expected: string[] = [];
  let start = 1;
  const close = () => {
    if (text.length > 0) examples.push({ line: start, text: text.join("\n"), expected });
    text = [];
    expected = [];
  };
  content.split("\n").forEach((line, index) => {
    if (line.startsWith("#")) return;
    if (line.trim() === "") close();
    else if (line.startsWith("  ")) expected.push(line.trim());
    else {
      if (text.length === 0) start = index + 1;
      text.push(line === "." ? "" : line);
    }
  });
  close();
  return examples;
}

/** True positives, false positives and misses of one run over a corpus. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly notes: string[] = [];

  compare(where: string, found: ReadonlySet<string>, expected: ReadonlySet<string>): void {
    for (const item of found) {
      if (expected.has(item)) this.right++;
      else {
        this.wrong++;
        this.notes.push(`${where}: not expected ${item}`);
      }
    }
    for (const item of expected) {
      if (found.has(item)) continue;
      this.missed++;
      this.notes.push(`${where}: missing ${item}`);
    }
  }

  get f1(): number {
    return (100 * 2 * this.right) / (2 * this.right + this.wrong + this.missed);
  }
}
