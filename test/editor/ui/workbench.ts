// The real user interface, driven as a writer would: code-server with the packaged extension, in headless Chromium.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import {
  addressOf,
  ensureCodeServer,
  installVsix,
  remoteUri,
  startCodeServer,
  writeSettings,
} from "../../../scripts/lib/codeServer.mjs";
import { browserArguments, findBrowser } from "../../../scripts/lib/system.mjs";

const root = path.resolve(import.meta.dirname, "../../..");

/** A copy of the sample workspace, open in a window, with one file in front. */
export class Workbench {
  readonly #home: string;
  readonly #server: Awaited<ReturnType<typeof startCodeServer>>;
  readonly #browser: Browser;
  readonly page: Page;
  /** The file in front, as it was when it was opened. */
  #text = "";

  private constructor(home: string, server: Awaited<ReturnType<typeof startCodeServer>>, browser: Browser, page: Page) {
    this.#home = home;
    this.#server = server;
    this.#browser = browser;
    this.page = page;
  }

  static async open(vsix: string): Promise<Workbench> {
    const home = mkdtempSync(path.join(os.tmpdir(), "ui-"));
    for (const folder of ["examples", "seeds"]) {
      cpSync(path.join(root, folder), path.join(home, "beijing-parade", folder), { recursive: true });
    }
    writeSettings(home, {
      "workbench.colorTheme": "Light Modern",
      "workbench.layoutControl.enabled": false,
      "window.commandCenter": false,
      "breadcrumbs.enabled": false,
      "editor.fontSize": 13,
      "editor.lineHeight": 1.6,
      "editor.occurrencesHighlight": "off",
      "editor.minimap.enabled": false,
      "editor.stickyScroll.enabled": false,
      "editor.wordWrap": "on",
      "editor.hover.delay": 100,
      "explorer.autoReveal": true,
    });
    const entry = await ensureCodeServer();
    await installVsix(entry, vsix, { home });
    const server = await startCodeServer(entry, { home });
    const executablePath = findBrowser();
    assert.ok(executablePath, "a browser is installed");
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
    page.setDefaultTimeout(40_000);
    return new Workbench(home, server, browser, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Loads the window anew, with this file of the workspace in front. What was not saved before is gone. */
  async show(file: string): Promise<void> {
    const folder = path.join(this.#home, "beijing-parade");
    cpSync(path.join(root, file), path.join(folder, file));
    this.#text = readFileSync(path.join(root, file), "utf8");
    const uri = remoteUri(this.#server, path.join(folder, file));
    await this.page.goto(addressOf(this.#server, folder, [["openFile", uri]]));
    await this.page.locator(".monaco-editor .view-line").first().waitFor({ timeout: 60_000 });
  }

  get warnings(): Locator {
    return this.page.locator(".monaco-editor .squiggly-warning");
  }

  /** Waits until the status bar says that the draft in front is checked; gives back what it says. */
  async checked(): Promise<string> {
    const status = this.page.locator(".statusbar-item", { hasText: /Sourceline: .*\d+ figures/ });
    await status.waitFor();
    return (await status.textContent()) ?? "";
  }

  /** What the editor complains of in its corner. */
  complaints(): Promise<readonly string[]> {
    const toasts = this.page.locator(".notification-toast:has(.codicon-error, .codicon-warning)");
    return toasts.locator(".notification-list-item-message").allTextContents();
  }

  /** Unfolds a folder in the explorer. */
  async unfold(folder: string): Promise<void> {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: folder }).first();
    if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: ".md" }).first().click();
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").waitFor();
    await this.page.keyboard.type(name);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Puts the cursor in front of these words of the file as it was opened, and their line in the middle of the editor. */
  async goTo(words: string): Promise<void> {
    assert.ok(this.#text.includes(words), `“${words}” is in the file`);
    const before = this.#text.slice(0, this.#text.indexOf(words)).split("\n");
    const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
    await this.page.keyboard.press("Control+1");
    await this.page.keyboard.press("Control+g");
    await this.page.locator(".quick-input-widget input").waitFor();
    await this.page.keyboard.type(place);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget input").waitFor({ state: "hidden" });
  }

  /** The middle of some words on the screen, in pixels of the page, once they stay where they are. */
  async placeOf(words: string): Promise<{ x: number; y: number }> {
    let place = await this.#findOnScreen(words);
    for (;;) {
      // Lines move while lenses come in above them.
      await this.page.waitForTimeout(250);
      const now = await this.#findOnScreen(words);
      if (now.x === place.x && now.y === place.y) return now;
      place = now;
    }
  }

  async #findOnScreen(words: string): Promise<{ x: number; y: number }> {
    const place = await this.page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
        // Spaces are written as non-breaking ones, and a line is many elements, so find the words letter by letter.
        const letters: { node: Text; at: number }[] = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node as Text;
          for (let at = 0; at < text.length; at++) letters.push({ node: text, at });
        }
        const text = letters.map(({ node, at }) => node.data[at]).join("");
        const found = text.replaceAll("\u00a0", " ").indexOf(wanted);
        const first = letters[found];
        const last = letters[found + wanted.length - 1];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first.node, first.at);
        range.setEnd(last.node, last.at + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    }, words);
    const found = await place.jsonValue();
    assert.ok(found);
    return found;
  }

  /** Rests the pointer on some words until a hover shows. */
  async hover(words: string): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:visible").first();
    return this.#askFor(hover, `hover on “${words}”`, async () => {
      const { x, y } = await this.placeOf(words);
      await this.page.mouse.move(x - 60, y - 90);
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y, { steps: 4 });
    });
  }

  /** Asks for the quick fixes where the cursor is; gives back their rows. */
  async quickFixes(): Promise<Locator> {
    const rows = this.page.locator(".action-widget .monaco-list-row");
    await this.#askFor(rows.first(), "list of quick fixes", () => this.page.keyboard.press("Control+."));
    return rows;
  }

  /** What is asked for while the window is still busy with other things does not come at all: asks again. */
  async #askFor(wanted: Locator, name: string, ask: () => Promise<void>): Promise<Locator> {
    for (let attempt = 0; attempt < 8; attempt++) {
      await ask();
      const shown = wanted.waitFor({ timeout: 2500 }).then(
        () => true,
        () => false,
      );
      if (await shown) return wanted;
    }
    throw new Error(`There was no ${name}`);
  }

  /** Pulls the upper edge of a hover up, as one does with the mouse, so that all of it can be read at once. */
  async enlarge(hover: Locator): Promise<void> {
    const box = await hover.boundingBox();
    assert.ok(box);
    const middle = box.x + box.width / 2;
    await this.page.mouse.move(middle, box.y + 20);
    await this.page.mouse.move(middle, box.y + 1);
    await this.page.mouse.down();
    await this.page.mouse.move(middle, box.y - 60, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(middle, box.y + 60, { steps: 3 });
  }

  async textOfEditor(): Promise<string> {
    const lines = await this.page.locator(".monaco-editor .view-line").allInnerTexts();
    return lines.join("\n").replaceAll("\u00a0", " ");
  }

  /** A picture for the pages: into docs/images/ when asked for, otherwise for a look into out/images/. */
  async picture(name: string): Promise<void> {
    await this.#screenshot(process.env.UPDATE_SCREENSHOTS === "1" ? "docs/images" : "out/images", name);
  }

  /** What the window looked like when a test failed. */
  async pictureOfFailure(test: string): Promise<void> {
    const name = test.replace(/[^\w]+/g, "-").slice(0, 60);
    await this.#screenshot("out/images", `failed-${name}`);
    console.log(`    seen when it failed: out/images/failed-${name}.png`);
  }

  async #screenshot(below: string, name: string): Promise<void> {
    const folder = path.join(root, below);
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  }
}
