/// <reference types="vscode" />
// The packaged extension in a real editor: it wakes up on Markdown, warns, shows, completes, mends and follows.

import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import {
  closeDrafts,
  codeOf,
  completionsBehind,
  documentationOf,
  endOf,
  eventually,
  extensionId,
  findingNamed,
  findingsIn,
  hoverAt,
  insertOf,
  middleOf,
  openDraft,
  openFile,
  workspaceUri,
} from "./support.ts";

const wrongFigure = "Around 1,600 dockers have stopped work at the port of Gdansk since Monday [@harbour-strike].";

suite("the installed package", () => {
  test("is the one that was packaged, and sleeps until Markdown is opened", () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, "installed");
    const installed = process.env.SOURCELINE_TEST_EXTENSIONS;
    assert.ok(installed && extension.extensionPath.startsWith(installed + path.sep), extension.extensionPath);
    assert.equal(extension.isActive, false);
  });

  test("wakes up on Markdown", async () => {
    await openFile(workspaceUri("draft.md"));
    const extension = vscode.extensions.getExtension(extensionId);
    await eventually("the extension is active", () => extension?.isActive || undefined);
  });

  test("registers every command that its manifest promises", async () => {
    const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON ?? {};
    const promised: string[] = (contributes?.commands ?? []).map(({ command }: { command: string }) => command);
    assert.ok(promised.length > 0, "the manifest has commands");
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      promised.filter((command) => !known.has(command)),
      [],
    );
  });
});

suite("findings in a draft", () => {
  suiteTeardown(closeDrafts);

  test("the figure, the quotation and the key that are wrong are underlined, and nothing else", async () => {
    const draft = await openFile(workspaceUri("draft.md"));
    await eventually("three findings", () => findingsIn(draft).length >= 3 || undefined);
    const found = findingsIn(draft)
      .map((finding) => [codeOf(finding), draft.getText(finding.range)])
      .sort();
    assert.deepEqual(
      found.map(([code]) => code),
      ["citation.unknown", "figure.contradicted", "quotation.altered"],
    );
    const [key, figure, quotation] = found.map(([, text]) => text ?? "");
    assert.match(key ?? "", /ferry-lines/);
    assert.match(figure ?? "", /1,600/);
    assert.match(quotation ?? "", /paid better/);
  });

  test("a warning says both values and leads to the passage that proves it", async () => {
    const draft = await openFile(workspaceUri("draft.md"));
    const finding = await eventually("the figure's finding", () => findingNamed(draft, "figure.contradicted"));
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding.message, /1,600/);
    assert.match(finding.message, /2,400/);
    const [proof] = finding.relatedInformation ?? [];
    assert.ok(proof, "has related information");
    assert.match(proof.location.uri.path, /sources\/harbour-strike\.md$/);
    const source = await vscode.workspace.openTextDocument(proof.location.uri);
    assert.match(source.getText(proof.location.range), /2,400/);
  });

  test("a plain text file is left alone", async () => {
    const uri = workspaceUri("written-note.txt");
    await vscode.workspace.fs.writeFile(uri, Buffer.from(wrongFigure));
    try {
      const note = await openFile(uri);
      const draft = await openFile(workspaceUri("draft.md"));
      await eventually("the draft beside it is checked", () => findingNamed(draft, "figure.contradicted"));
      assert.deepEqual(findingsIn(note), []);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  test("a draft that was never saved is checked as well", async () => {
    const draft = await vscode.workspace.openTextDocument({ language: "markdown", content: wrongFigure });
    await vscode.window.showTextDocument(draft);
    const finding = await eventually("a finding", () => findingNamed(draft, "figure.contradicted"));
    assert.match(draft.getText(finding.range), /1,600/);
  });
});

suite("hovers", () => {
  suiteTeardown(closeDrafts);

  const cases: readonly (readonly [what: string, words: string, expected: readonly RegExp[]])[] = [
    ["a figure shows what the source says", "1,600", [/2,400/, /stopped work at the port/]],
    ["a supported figure shows its passage", "68%", [/Supported/, /container traffic/]],
    ["a name shows who it is", "Kowalska", [/chair of the dockers/]],
    ["an altered quotation shows the source's words", "another ship", [/fairly/]],
    ["a citation shows title, publisher and date", "harbour-strike", [/Dockers walk out/, /Baltic Courier/, /2025/]],
  ];
  for (const [what, words, expected] of cases) {
    test(`resting on ${what}`, async () => {
      const draft = await openFile(workspaceUri("draft.md"));
      const text = await eventually("a hover", () => hoverAt(draft, words));
      for (const pattern of expected) assert.match(text, pattern);
    });
  }
});

suite("completions", () => {
  teardown(closeDrafts);

  test("behind [@ the sources are offered, and the one looked at is described", async () => {
    const draft = await openDraft("Thousands of dockers are on strike in Gdansk [@");
    const item = await eventually("the source's key", async () =>
      (await completionsBehind(draft, "Gdansk [@", "@")).find((one) => insertOf(one).includes("harbour-strike")),
    );
    assert.match(documentationOf(item), /Dockers walk out/);
  });

  test("behind an opening mark and some words the quotation is offered, closed and cited", async () => {
    const words = "Kowalska said: “We will not load";
    const draft = await openDraft(words);
    const item = await eventually("the quotation", async () =>
      (await completionsBehind(draft, words)).find((one) => insertOf(one).includes("is paid fairly")),
    );
    assert.match(insertOf(item), /[”"]/);
    assert.match(insertOf(item), /@harbour-strike/);
  });

  test("behind a digit the sources' figure is offered", async () => {
    const words = "The dockers on strike in Gdansk are 2";
    const draft = await openDraft(words);
    await eventually("the figure", async () =>
      (await completionsBehind(draft, words)).find((one) => insertOf(one).includes("2,400")),
    );
  });

  test("behind a capital letter the sources' spelling of a name is offered", async () => {
    const words = "The union's chair, Marta Kow";
    const draft = await openDraft(words);
    await eventually("the name", async () =>
      (await completionsBehind(draft, words)).find((one) => insertOf(one).includes("Kowalska")),
    );
  });
});

suite("quick fixes", () => {
  teardown(closeDrafts);

  test("the source's figure takes the place of the wrong one, and the warning goes", async () => {
    const draft = await openDraft(wrongFigure);
    await applyFix(draft, "figure.contradicted", /2,400/);
    await eventually("the figure is right", () => /2,400 dockers/.test(draft.getText()) || undefined);
    await eventually("the warning is gone", () => findingsIn(draft).length === 0 || undefined);
  });

  test("the source's words take the place of a misquotation", async () => {
    const draft = await openDraft(
      "“We will not load another ship until the night shift is paid better,” said Marta Kowalska [@harbour-strike].",
    );
    await applyFix(draft, "quotation.altered", /words|fairly/);
    await eventually("the words are right", () => /is paid fairly/.test(draft.getText()) || undefined);
    await eventually("the warning is gone", () => findingsIn(draft).length === 0 || undefined);
  });

  test("a misspelt key becomes the right one", async () => {
    const draft = await openDraft(
      "The ferry line between Gdynia and Karlskrona carried 520,000 passengers in 2024 [@ferry-lines].",
    );
    await applyFix(draft, "citation.unknown", /ferry-line\b(?!s)/);
    await eventually("the key is right", () => /\[@ferry-line\]/.test(draft.getText()) || undefined);
    await eventually("the warning is gone", () => findingsIn(draft).length === 0 || undefined);
  });

  async function applyFix(draft: vscode.TextDocument, code: string, title: RegExp): Promise<void> {
    const finding = await eventually(`the finding ${code}`, () => findingNamed(draft, code));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      draft.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find((action) => title.test(action.title));
    assert.ok(fix, `among the fixes offered: ${actions.map((action) => action.title).join(" | ")}`);
    if (fix.edit) await vscode.workspace.applyEdit(fix.edit);
    if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  }
});

suite("citing from the view of sources", () => {
  teardown(closeDrafts);

  test("the citation goes in front of the full stop, and the cursor stays behind it", async () => {
    const draft = await openDraft("The port of Gdansk stands still.");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, "the draft is shown");
    const end = endOf(draft, "stands still.");
    editor.selection = new vscode.Selection(end, end);
    const source = { key: "harbour-strike" };
    await vscode.commands.executeCommand("sourceline.insertCitation", { kind: "source", source, reprints: [] });
    assert.match(draft.getText(), /\nThe port of Gdansk stands still \[@harbour-strike\]\.\n/);
    assert.deepEqual(editor.selection.active, endOf(draft, "[@harbour-strike]."));
  });
});

suite("going to the passage", () => {
  suiteTeardown(closeDrafts);

  for (const [words, passage] of [
    ["1,600", /2,400/],
    ["another ship", /load another ship/],
    ["@harbour-strike", /./],
  ] as const) {
    test(`the definition of “${words}” lies in the source`, async () => {
      const draft = await openFile(workspaceUri("draft.md"));
      const found = await eventually("a definition", async () => {
        const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          "vscode.executeDefinitionProvider",
          draft.uri,
          middleOf(draft, words),
        );
        return places[0];
      });
      const uri = "targetUri" in found ? found.targetUri : found.uri;
      const range = "targetUri" in found ? found.targetRange : found.range;
      assert.match(uri.path, /sources\/harbour-strike\.md$/);
      const source = await vscode.workspace.openTextDocument(uri);
      const line = source.lineAt(range.start.line).range;
      assert.match(source.getText(range.isEmpty ? line : range.union(line)), passage);
    });
  }
});

suite("sources that change", () => {
  const source = () => workspaceUri("sources", "harbour-strike.md");
  let before: Uint8Array;

  suiteSetup(async () => {
    before = await vscode.workspace.fs.readFile(source());
  });
  teardown(async () => {
    await closeDrafts();
    await vscode.workspace.fs.writeFile(source(), before);
  });

  test("a source that is written anew on disk is read again", async () => {
    const draft = await openDraft(wrongFigure);
    await eventually("the warning", () => findingNamed(draft, "figure.contradicted"));
    const text = Buffer.from(before).toString("utf8").replace("About 2,400 dockers", "About 1,600 dockers");
    await vscode.workspace.fs.writeFile(source(), Buffer.from(text));
    await eventually("the warning is gone", () => findingsIn(draft).length === 0 || undefined);
    await vscode.workspace.fs.writeFile(source(), before);
    await eventually("the warning is back", () => findingNamed(draft, "figure.contradicted"));
  });

  test("a source that is being edited counts as it stands in the editor", async () => {
    const draft = await openDraft(wrongFigure);
    await eventually("the warning", () => findingNamed(draft, "figure.contradicted"));
    const open = await vscode.workspace.openTextDocument(source());
    const edit = new vscode.WorkspaceEdit();
    const end = endOf(open, "About 2,400");
    edit.replace(open.uri, new vscode.Range(end.translate(0, -"2,400".length), end), "1,600");
    await vscode.workspace.applyEdit(edit);
    await eventually("the warning is gone", () => findingsIn(draft).length === 0 || undefined);
    await vscode.window.showTextDocument(open);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await eventually("the warning is back", () => findingNamed(draft, "figure.contradicted"));
  });

  test("a new source is found, and one that is deleted no longer counts", async () => {
    const draft = await openDraft("The shipyard of Szczecin employs 4,100 welders [@shipyard].");
    await eventually("the key is unknown", () => findingNamed(draft, "citation.unknown"));
    const added = workspaceUri("sources", "shipyard.md");
    await vscode.workspace.fs.writeFile(added, Buffer.from("The shipyard of Szczecin employs 3,500 welders.\n"));
    try {
      await eventually("the key is known and the figure wrong", () => findingNamed(draft, "figure.contradicted"));
      assert.equal(findingNamed(draft, "citation.unknown"), undefined);
    } finally {
      await vscode.workspace.fs.delete(added);
    }
    await eventually("the key is unknown again", () => findingNamed(draft, "citation.unknown"));
    assert.equal(findingNamed(draft, "figure.contradicted"), undefined);
  });
});
