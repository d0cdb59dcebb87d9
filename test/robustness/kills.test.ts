// The program is killed at random moments of indexing and saving. Whatever is left behind, the next start must answer as
// one that finds nothing: half an index that is trusted would err for ever.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtProgram, callProgram, type Outcome } from "../support/program.ts";

const KILLS = 50;
/** Each with a cache of its own, side by side. */
const LANES = 2;
const ARTICLES = 70;
const SEED = 20_251;

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TOWNS = ["Orsk", "Utholm", "Quenzo", "Brannard", "Selvik", "Marlow", "Tarn", "Ilmen"];
const TRADES = ["copper mine", "ferry line", "paper mill", "bakery", "shipyard", "school", "hospital", "brewery"];

function article(number: number, variant: number): string {
  const town = `${TOWNS[number % TOWNS.length]}${Math.floor(number / TOWNS.length)}`;
  const trade = TRADES[(number * 3) % TRADES.length];
  const workers = 1100 + 37 * number + (number % 7 === 0 ? 1000 * variant : 0);
  return [
    `---\ntitle: The ${trade} of ${town}\ndate: 2025-03-${String(1 + (number % 28)).padStart(2, "0")}\n---`,
    `The ${trade} of ${town} employs ${workers.toLocaleString("en")} people, its manager Ada ${town}sen said on Monday.`,
    `“Nobody in ${town} has ever seen a year like this one,” she told reporters.`,
    `It paid ${3 + (number % 40)} million euros in taxes in 2024, ${number % 30} percent more than the year before.`,
  ].join("\n\n");
}

function page(variant: number): string {
  const people = variant === 0 ? "5,200" : "6,300";
  const filler =
    "The council met in the old hall, and heard what the harbour had to say for itself this spring. ".repeat(6);
  return `<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>The harbour of Osterby employs ${people} people, the council said.</p><p>${filler}</p></article></body></html>`;
}

function draft(): string {
  const sentences = [0, 7, 14, 21, 50, 63, 69].map((number) => {
    const [first = ""] = article(number, 0).split("\n\n")[1]?.split(", its manager") ?? [];
    return `${first}.`;
  });
  return `${sentences.join("\n\n")}\n\nThe harbour of Osterby employs 5,200 people.\n`;
}

/** A folder of sources in two variants, a draft, and a cache. */
class Lane {
  readonly folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  readonly cache = join(this.folder, "cache");
  readonly #program: string;

  constructor(program: string) {
    this.#program = program;
    mkdirSync(join(this.folder, "sources"));
    mkdirSync(this.cache);
    writeFileSync(join(this.folder, "draft.md"), draft());
  }

  write(variant: number): void {
    for (let i = 0; i < ARTICLES; i++) {
      if (variant === 0 || i % 7 === 0) writeFileSync(join(this.folder, "sources", `a${i}.md`), article(i, variant));
    }
    writeFileSync(join(this.folder, "sources", "harbour.html"), page(variant));
  }

  call(...more: readonly string[]) {
    return callProgram(this.#program, ["check", "draft.md", "--format", "json", ...more], this.folder, this.cache);
  }

  /** Everything below the cache folder: indexes, and what was not finished of them. */
  get left(): readonly string[] {
    return readdirSync(this.cache, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:bin|tmp)$/.test(name));
  }

  /** Starts, and kills at a moment of the first `within` milliseconds, or as soon as saving has begun. */
  async kill(random: () => number, within: number, whileSaving: boolean): Promise<"killed" | "ended"> {
    const { process: child, outcome } = this.call();
    const kill = () => void child.kill("SIGKILL");
    const wait = random();
    let timer = setTimeout(kill, whileSaving ? 20_000 : wait * within);
    const indexes = join(this.cache, process.platform === "darwin" ? "Library/Caches/sourceline" : "sourceline");
    mkdirSync(indexes, { recursive: true });
    const watcher = watch(indexes, (_, name) => {
      if (!whileSaving || !name?.endsWith(".tmp")) return;
      clearTimeout(timer);
      timer = setTimeout(kill, wait * 4);
    });
    const { code } = await outcome;
    clearTimeout(timer);
    watcher.close();
    return code === null ? "killed" : "ended";
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

suite("killed while indexing and saving", function () {
  this.timeout(300_000);
  this.slow(120_000);

  test(`${KILLS} kills, and each next start answers as a fresh one`, async () => {
    const program = await builtProgram();
    const lanes = Array.from({ length: LANES }, () => new Lane(program));
    const counts = { killed: 0, ended: 0, half: 0, torn: 0 };
    try {
      const first = lanes[0]!;
      const expected: Outcome[] = [];
      const times: number[] = [];
      for (const variant of [0, 1]) {
        for (const lane of lanes) lane.write(variant);
        const began = performance.now();
        expected.push(await first.call("--no-cache").outcome);
        times.push(performance.now() - began);
      }
      const [one, other] = expected;
      assert.deepEqual([one!.err, other!.err], ["", ""]);
      assert.notEqual(one!.out, other!.out, "the variants are told apart");
      assert.match(one!.out, /"verdict": ?"supported"/);
      assert.equal(first.left.length, 0);
      const within = Math.max(...times);
      await Promise.all(
        lanes.map(async (lane, at) => {
          const random = randomFrom(SEED + at);
          for (let round = 0; round < KILLS / LANES; round++) {
            const variant = round % 2;
            lane.write(variant);
            if (round % 5 === 0) rmSync(lane.cache, { recursive: true, force: true });
            mkdirSync(lane.cache, { recursive: true });
            const hadIndex = lane.left.length > 0;
            counts[await lane.kill(random, within, round % 3 === 2)]++;
            if (!hadIndex && lane.left.length === 0) counts.half++;
            if (lane.left.some((name) => name.endsWith(".tmp"))) counts.torn++;
            const { code, out, err } = await lane.call().outcome;
            assert.deepEqual({ code, out, err }, expected[variant], `lane ${at}, round ${round}`);
            assert.deepEqual(
              lane.left.map((name) => name.replace(/^.*\./, "")),
              ["bin"],
              "what was left half-written is gone",
            );
          }
        }),
      );
      assert.ok(counts.killed >= KILLS / 2, `killed before they had ended: ${counts.killed} of ${KILLS}`);
      assert.ok(counts.half > 0 && counts.torn > 0, `killed before saving ${counts.half}, while saving ${counts.torn}`);
    } finally {
      for (const lane of lanes) lane.remove();
    }
  });
});
