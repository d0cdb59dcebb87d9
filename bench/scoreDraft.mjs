// Pairs the claims of one draft with its labels, and counts as the shared scorer of drafts does.

const WARN = new Set(["contradicted", "altered", "misattributed"]);

export const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/**
 * @param labels of the draft: {id, start, end, text, kind: figure | quote | name, expect: warn | silent | info, …}
 * @param claims of `judge`
 * @param {(line: string, hit: boolean) => void} add counts one label, or one stray warning, on a line of the table
 * @param {(what: "MISS" | "ALARM" | "STRAY", span: {kind: string, text: string}, more: string) => void} say tells of what went wrong
 */
export function scoreDraft(labels, claims, add, say) {
  const warnings = claims.filter((claim) => WARN.has(claim.verdict));
  for (const label of labels) {
    const touching = warnings.filter((w) => overlaps(w, label));
    if (label.expect === "warn") {
      const partner = labels.find((other) => other.id === label.pairedWith) ?? labels[label.pairedWith];
      const hit =
        touching.some((w) => label.kind === w.kind || label.kind !== "figure" || w.kind === "quotation") ||
        (partner !== undefined && warnings.some((w) => overlaps(w, partner)));
      add(`${label.kind} recall`, hit);
      if (label.difficulty) add(`${label.kind} recall, ${label.difficulty}`, hit);
      if (!hit) say("MISS", label, `expected ${label.expected ?? ""}`);
    } else if (label.expect === "silent") {
      const own = touching.filter((w) => w.kind === (label.kind === "quote" ? "quotation" : label.kind));
      // A right figure inside a wrong quotation may be covered by the warning on that quotation.
      const excused = labels.some((x) => x !== label && x.expect === "warn" && own.some((w) => overlaps(w, x)));
      add(`${label.kind} false alarms`, own.length > 0 && !excused);
      if (own[0] && !excused) say("ALARM", label, own[0].message);
    }
  }
  for (const warning of warnings) {
    const stray = !labels.some((label) => overlaps(warning, label));
    add("stray warnings", stray);
    if (stray) say("STRAY", warning, warning.message);
  }
}
