// One schema of the settings: the editor's manifest lists the same keys and the same defaults.

import assert from "node:assert/strict";
import manifest from "../../package.json" with { type: "json" };
import { CODES } from "../../server/core/judge/model.ts";
import { DEFAULT_SETTINGS, parseSettings, SETTINGS, SEVERITIES } from "../../server/features/settings.ts";

const contributed = manifest.contributes.configuration.properties;

suite("settings", () => {
  test("the manifest has each key with its default, and no other", () => {
    const defaults = Object.fromEntries(Object.entries(contributed).map(([key, one]) => [key, one.default]));
    const wanted = Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [`sourceline.${key}`, value]);
    assert.deepEqual(defaults, Object.fromEntries(wanted));
    assert.deepEqual(Object.keys(SETTINGS), Object.keys(DEFAULT_SETTINGS));
  });

  test("the manifest offers each finding's code, each with every severity", () => {
    const { properties } = contributed["sourceline.severity"];
    assert.deepEqual(Object.keys(properties), [...CODES]);
    for (const [code, one] of Object.entries(properties)) {
      assert.deepEqual(one.enum, [...SEVERITIES]);
      assert.equal(one.default, DEFAULT_SETTINGS.severity[code as keyof typeof properties]);
    }
  });

  test("a client that knows no settings gets the defaults", () => {
    for (const nothing of [undefined, null, {}, "nonsense", []]) {
      assert.deepEqual(parseSettings(nothing), { settings: DEFAULT_SETTINGS, problems: [] });
    }
  });

  test("a setting with a group in its name comes as one name, or as an object in an object", () => {
    for (const given of [
      { bibliography: { filesOutsideFolders: true } },
      { "bibliography.filesOutsideFolders": true },
    ]) {
      assert.equal(parseSettings(given).settings["bibliography.filesOutsideFolders"], true);
    }
  });

  test("codes that are left out keep their severity", () => {
    const { settings } = parseSettings({ severity: { "figure.unverified": "hint" } });
    assert.equal(settings.severity["figure.unverified"], "hint");
    assert.equal(settings.severity["figure.contradicted"], "warning");
  });

  test("a wrong value costs only itself, and is named", () => {
    const { settings, problems } = parseSettings({
      sources: "seeds",
      severity: { "figure.wrong": "warning" },
      codeLens: false,
      inlayHints: "yes",
    });
    assert.deepEqual(settings, { ...DEFAULT_SETTINGS, codeLens: false });
    assert.deepEqual(problems, [
      "sourceline.sources must be a list of folders or glob patterns",
      'sourceline.severity knows no finding "figure.wrong"',
      "sourceline.inlayHints must be true or false",
    ]);
  });
});
