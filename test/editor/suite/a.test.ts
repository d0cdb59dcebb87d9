/// <reference types="vscode" />
import assert from "node:assert/strict";
import * as vscode from "vscode";

suite("x", () => {
  test("y", async () => {
    const x = vscode.extensions.getExtension("sourceline.sourceline");
    assert.ok(x);
    console.log(x.extensionPath, process.version);
  });
});
