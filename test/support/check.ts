// The door through which feature tests go: they give a scene and say what is to be seen. Only this file calls the
// features, so that a change of theirs touches one function and not every test.

import assert from "node:assert/strict";
import { sentenceHolding, sentenceSpan } from "../../server/core/index/storedSegment.ts";
import { type Claim, type ClaimKind, CODES, type Code, type Evidence } from "../../server/core/judge/model.ts";
import { type Completion, complete, describeCompletion } from "../../server/features/completion.ts";
import { continuation } from "../../server/features/continuation.ts";
import { definition } from "../../server/features/definition.ts";
import { findingsIn, type Hearing } from "../../server/features/findings.ts";
import { type Fix, fixesFor } from "../../server/features/fixes.ts";
import { hover } from "../../server/features/hover.ts";
import { type Place, renderMarkdown, renderPlain } from "../../server/features/markup.ts";
import { references } from "../../server/features/references.ts";
import { DEFAULT_SETTINGS, type Severities } from "../../server/features/settings.ts";
import { Corpus } from "../../server/workspace/corpus.ts";
import { readDraft } from "../../server/workspace/drafts.ts";
import type { Draft, Snapshot } from "../../server/workspace/snapshot.ts";
import { dedent, type Mark, parseScene, type Scene } from "./notation.ts";

/** "Yesterday" in a draft without a date counts from here. */
export const TODAY = "2025-09-05";

export interface Staged {
  readonly scene: Scene;
  readonly snapshot: Snapshot;
  readonly draft: Draft;
}

/** Indexes the sources of a fixture and reads its draft. */
export function stage(fixture: string): Staged {
  const scene = parseScene(fixture);
  const corpus = new Corpus();
  for (const [path, text] of Object.entries(scene.sources)) corpus.apply({ kind: "found", path, content: { text } });
  corpus.apply({ kind: "complete" });
  const { snapshot } = corpus;
  const draft = readDraft({ path: "draft.md", version: 1, text: scene.draft }, TODAY);
  return { scene, snapshot, draft };
}

/**
 * The same with the marks as the judge's verdicts, so that a test of what is shown does not hang on how well is judged.
 * Marks on one stretch are one claim; of a disputed one, the first is for the draft and the others are against it.
 */
export function pose(fixture: string): Staged {
  const staged = stage(fixture);
  const { scene, snapshot, draft } = staged;
  const bySpan = new Map<string, Mark[]>();
  for (const mark of scene.marks) {
    const name = `${mark.start} ${mark.end}`;
    bySpan.set(name, [...(bySpan.get(name) ?? []), mark]);
  }
  const claims = withSpeakers([...bySpan.values()].map((marks) => posedClaim(snapshot, draft, marks)));
  const posed: Snapshot = {
    revision: snapshot.revision,
    complete: true,
    sources: snapshot.sources,
    skipped: snapshot.skipped,
    entries: snapshot.entries,
    sourceOf: (key) => snapshot.sourceOf(key),
    index: snapshot.index,
    load: (key) => snapshot.load(key),
    claimsIn: () => claims,
  };
  return { ...staged, snapshot: posed };
}

/** Of a quotation by another, the mark under the speaker's name belongs to the words before it. */
function withSpeakers(claims: readonly Claim[]): readonly Claim[] {
  const posed: Claim[] = [];
  for (const claim of claims) {
    const words = posed.findLast(({ verdict, kind }) => verdict === "misattributed" && kind === "quotation");
    if (claim.verdict !== "misattributed" || claim.kind === "quotation" || !words) {
      posed.push(claim);
      continue;
    }
    const { start, end, text, expected } = claim;
    posed[posed.indexOf(words)] = { ...words, speaker: { start, end, text, expected } };
  }
  return posed;
}

const KIND: Readonly<Record<string, ClaimKind>> = { unknown: "citation", unsupported: "citation", variant: "name" };

function posedClaim(snapshot: Snapshot, draft: Draft, marks: readonly Mark[]): Claim {
  const { start, end, verdict } = marks[0]!;
  const text = draft.text.slice(start, end);
  const code = CODES.find((one) => one.endsWith(`.${verdict}`)) ?? null;
  const isFigure = draft.reading.figures.some((one) => one.start === start && one.end === end);
  const inside = !isFigure && draft.reading.quotations.some((one) => one.start <= start && end <= one.end);
  // Of a quotation by another only the speaker's name can be mended.
  const isSpeaker = verdict === "misattributed" && !inside;
  const kind = isSpeaker ? "name" : (KIND[verdict] ?? (inside ? "quotation" : "figure"));
  const evidence = marks.flatMap((mark, i) =>
    posedEvidence(snapshot, mark, verdict === "supported" || (i === 0 && verdict === "disputed")),
  );
  const mendable = code !== null && verdict !== "disputed" && (verdict !== "misattributed" || isSpeaker);
  const expected = mendable ? (evidence[0]?.value ?? null) : null;
  const message = code === null ? "" : verdict === "misattributed" ? "Another says so." : `${text} is ${verdict}.`;
  return {
    kind,
    start,
    end,
    text,
    code: code as Code | null,
    message,
    expected,
    confidence: 1,
    ...posedVerdict(verdict, evidence),
  } as Claim;
}

function posedVerdict(verdict: string, evidence: readonly Evidence[]) {
  if (verdict === "unverified") return { verdict, evidence, why: "nothing-comparable" };
  if (verdict === "named") return { verdict: "unverified", evidence, why: "part-of-name" };
  if (verdict === "unsupported" || verdict === "variant") return { verdict: "contradicted", evidence };
  return { verdict, evidence };
}

function posedEvidence(snapshot: Snapshot, mark: Mark, supports: boolean): readonly Evidence[] {
  if (mark.source === null) return [];
  const loaded = snapshot.load(mark.source);
  assert.ok(loaded, `there is a source @${mark.source}`);
  const at = loaded.text.indexOf(mark.value ?? "");
  assert.ok(mark.value && at >= 0, `@${mark.source} has the words “${mark.value}”`);
  const focus = { start: at, end: at + mark.value.length };
  const sentence = sentenceHolding(loaded, at);
  const { start, end } = sentence === undefined ? focus : sentenceSpan(loaded, sentence);
  const text = loaded.text.slice(start, end);
  const stance = supports ? "supports" : "contradicts";
  return [{ source: mark.source, path: loaded.source.path, start, end, text, stance, focus, value: mark.value }];
}

export function hearing(given: Partial<Hearing> = {}): Hearing {
  return { severity: DEFAULT_SETTINGS.severity, ignored: [], draftName: "draft.md", ...given };
}

export function loud(severity: Partial<Severities>): Hearing {
  return hearing({ severity: { ...DEFAULT_SETTINGS.severity, ...severity } });
}

/** The draft's warnings are exactly those marked. A mark "supported" is looked up among the claims. */
export function check(fixture: string, how: Hearing = hearing()): void {
  const { scene, snapshot, draft } = stage(fixture);
  const findings = findingsIn(snapshot, draft, how);
  const found = findings.map((one): Mark => {
    const [best] = one.claim.evidence;
    const verdict = one.code.slice(one.code.indexOf(".") + 1);
    return { start: one.start, end: one.end, verdict, source: best?.source ?? null, value: best?.value ?? null };
  });
  for (const claim of snapshot.claimsIn(draft)) {
    if (claim.verdict !== "supported") continue;
    const [{ source, value }] = claim.evidence;
    const mark = { start: claim.start, end: claim.end, verdict: "supported", source, value };
    if (scene.marks.some((one) => one.verdict === "supported" && agrees(one, mark))) found.push(mark);
  }
  const missing = scene.marks.filter((mark) => !found.some((one) => agrees(mark, one)));
  const unexpected = found.filter((one) => !scene.marks.some((mark) => agrees(mark, one)));
  if (missing.length + unexpected.length === 0) return;
  const lines = [
    ...missing.map((mark) => `missing:    ${describe(draft.text, mark)}`),
    ...unexpected.map((mark) => `unexpected: ${describe(draft.text, mark)}`),
  ];
  assert.fail(`The warnings differ from the marks.\n${lines.join("\n")}`);
}

/** What the mark leaves out, it does not ask for. */
function agrees(mark: Mark, found: Mark): boolean {
  return (
    mark.start === found.start &&
    mark.end === found.end &&
    mark.verdict === found.verdict &&
    (mark.source === null || mark.source === found.source) &&
    (mark.value === null || mark.value === found.value)
  );
}

function describe(text: string, { start, end, verdict, source, value }: Mark): string {
  const more = [source && `@${source}`, value && `"${value}"`].filter(Boolean).join(" ");
  return `${start}-${end} “${text.slice(start, end)}” ${verdict} ${more}`;
}

/** The hover at the cursor, as a client without Markdown shows it; null where there is none. */
export function checkHover(fixture: string, expected: string | null): void {
  const { scene, snapshot, draft } = pose(fixture);
  const found = hover(snapshot, draft, cursorOf(scene));
  const shown = found ? renderPlain(found.blocks) : null;
  assert.equal(shown && trimLines(shown), expected === null ? null : trimLines(dedent(expected)));
}

/** The hover at the cursor as Markdown, with places written as "path:start-end". */
export function hoverMarkdown(fixture: string): string | null {
  const { scene, snapshot, draft } = pose(fixture);
  const found = hover(snapshot, draft, cursorOf(scene));
  return found ? renderMarkdown(found.blocks, ({ path, start, end }) => `${path}:${start}-${end}`) : null;
}

/** Completions at the cursor. `asked` is false where a letter just typed is the occasion. */
export function completions(fixture: string, asked = true): readonly Completion[] {
  const { scene, snapshot, draft } = stage(fixture);
  return complete(snapshot, draft, cursorOf(scene), { asked, whileTyping: true });
}

/** The draft after the first completion, and what is said of it beside the list. */
export function completed(fixture: string, asked = true): { readonly text: string; readonly about: string } {
  const { scene, snapshot, draft } = stage(fixture);
  const [best] = complete(snapshot, draft, cursorOf(scene), { asked, whileTyping: true });
  assert.ok(best, "something is offered");
  const { start, end } = best.replace;
  const text = draft.text.slice(0, start) + best.insert + draft.text.slice(end);
  return { text, about: renderPlain(describeCompletion(snapshot, best.data)) };
}

/** The line with what stands in grey behind the cursor; null where nothing does. */
export function continued(fixture: string): string | null {
  const { scene, snapshot, draft } = stage(fixture);
  const found = continuation(snapshot, draft, cursorOf(scene));
  if (!found) return null;
  const { start, end } = found.replace;
  return (draft.text.slice(0, start) + found.insert + draft.text.slice(end)).trimEnd();
}

export function fixes(fixture: string, how: Hearing = hearing()): readonly Fix[] {
  const { scene, snapshot, draft } = pose(fixture);
  const offset = cursorOf(scene);
  return fixesFor(snapshot, draft, { start: offset, end: offset }, how);
}

/** The draft after the fix with this title. */
export function fixed(fixture: string, title: string): string {
  const { draft } = pose(fixture);
  const all = fixes(fixture);
  const fix = all.find((one) => one.title === title);
  assert.ok(fix, `“${title}” is among: ${all.map((one) => one.title).join(" | ")}`);
  const edits = [...fix.edits].sort((a, b) => b.start - a.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), draft.text);
}

/** Where "go to definition" leads: path and words. */
export function definitions(fixture: string): readonly string[] {
  const staged = pose(fixture);
  return definition(staged.snapshot, staged.draft, cursorOf(staged.scene)).map((place) => wordsAt(staged, place));
}

export function allReferences(fixture: string): readonly string[] {
  const staged = pose(fixture);
  const { snapshot, draft, scene } = staged;
  return references(snapshot, [draft], draft, cursorOf(scene)).map((place) => wordsAt(staged, place));
}

function wordsAt({ scene, draft }: Staged, { path, start, end }: Place): string {
  const text = path === draft.path ? draft.text : scene.sources[path]!;
  return `${path}: ${text.slice(start, end)}`;
}

function cursorOf(scene: Scene): number {
  assert.ok(scene.cursor !== null, "the scene has a cursor");
  return scene.cursor;
}

function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
