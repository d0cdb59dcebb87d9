// The settings: one schema gives their type, their defaults and their validation. package.json lists the same keys.

import { CODES, type Code } from "../core/judge/model.ts";

export const SEVERITIES = ["error", "warning", "information", "hint", "off"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Severities = Readonly<Record<Code, Severity>>;

/** A setting: what holds where nothing is set, and how a value from outside is read. */
interface Field<T> {
  readonly default: T;
  /** Reads a value from outside; says in words what is wrong with it. */
  parse(value: unknown): { readonly value: T } | { readonly problem: string };
}

const SEVERITY_DEFAULTS: Severities = {
  "figure.contradicted": "warning",
  "figure.disputed": "information",
  "figure.unverified": "off",
  "quotation.altered": "warning",
  "quotation.misattributed": "warning",
  "quotation.unverified": "off",
  "citation.unknown": "warning",
  "citation.unsupported": "warning",
  "name.variant": "information",
};

const globs: Field<readonly string[]> = {
  default: ["seeds/**", "sources/**", "references/**"],
  parse(value) {
    if (Array.isArray(value) && value.every((one) => typeof one === "string" && one.trim() !== "")) return { value };
    return { problem: "must be a list of folders or glob patterns" };
  },
};

const severity: Field<Severities> = {
  default: SEVERITY_DEFAULTS,
  parse(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { problem: "must be an object" };
    const merged: Record<Code, Severity> = { ...SEVERITY_DEFAULTS };
    for (const [key, one] of Object.entries(value)) {
      const code = CODES.find((known) => known === key);
      const level = SEVERITIES.find((known) => known === one);
      if (!code) return { problem: `knows no finding "${key}"` };
      if (!level) return { problem: `"${key}" must be one of ${SEVERITIES.join(", ")}` };
      merged[code] = level;
    }
    return { value: merged };
  },
};

function flag(byDefault: boolean): Field<boolean> {
  return {
    default: byDefault,
    parse: (value) => (typeof value === "boolean" ? { value } : { problem: "must be true or false" }),
  };
}

export const SETTINGS = {
  /** Where the sources lie: folders or glob patterns, relative to each workspace folder, or absolute. */
  sources: globs,
  /** Whether files that a bibliography names are read wherever they lie. */
  "bibliography.filesOutsideFolders": flag(false),
  /** How loud each finding is. */
  severity,
  /** A line over each section that counts its claims by verdict. */
  codeLens: flag(true),
  /** The key of the supporting source, shown behind each supported figure. */
  inlayHints: flag(false),
  /** Completions while typing digits, names and quotations; citations and explicit requests are always answered. */
  suggestWhileTyping: flag(true),
} as const;

type Value<F> = F extends Field<infer T> ? T : never;
export type Settings = { readonly [K in keyof typeof SETTINGS]: Value<(typeof SETTINGS)[K]> };

export const DEFAULT_SETTINGS: Settings = parseSettings(undefined).settings;

/** Reads settings from outside. A wrong value costs only itself: its default holds, and a problem names it. */
export function parseSettings(raw: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const given = typeof raw === "object" && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  const problems: string[] = [];
  function take<T>(key: keyof typeof SETTINGS, field: Field<T>): T {
    const value = valueAt(given, key);
    if (value === undefined || value === null) return field.default;
    const parsed = field.parse(value);
    if ("value" in parsed) return parsed.value;
    problems.push(`sourceline.${key} ${parsed.problem}`);
    return field.default;
  }
  const settings: Settings = {
    sources: take("sources", SETTINGS.sources),
    "bibliography.filesOutsideFolders": take(
      "bibliography.filesOutsideFolders",
      SETTINGS["bibliography.filesOutsideFolders"],
    ),
    severity: take("severity", SETTINGS.severity),
    codeLens: take("codeLens", SETTINGS.codeLens),
    inlayHints: take("inlayHints", SETTINGS.inlayHints),
    suggestWhileTyping: take("suggestWhileTyping", SETTINGS.suggestWhileTyping),
  };
  return { settings, problems };
}

/** The editor hands `bibliography.files…` over as an object in an object; other clients may write it as one name. */
function valueAt(given: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(given, key)) return given[key];
  const [group = "", name = ""] = key.split(".");
  const inner = given[group];
  return typeof inner === "object" && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined;
}
