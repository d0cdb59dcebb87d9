// Numbers for what a draft says of its entities.

import assert from "node:assert/strict";
import { printEntities } from "../../../server/core/judge/entityPrints.ts";
import { JudgeMemory } from "../../../server/core/judge/judgeMemory.ts";
import type { Entity } from "../../../server/core/reading/model.ts";
import { indexOf } from "../../support/judged.ts";

function person(name: string, role = "", of: number | null = null): Entity {
  const roles = role === "" ? [] : [{ start: 0, end: role.length, text: role, of }];
  return { kind: "person", name, key: name.toLowerCase(), spellings: [name], roles };
}

function body(name: string): Entity {
  return { ...person(name), kind: "organisation" };
}

suite("entity prints", () => {
  const fresh = () => new JudgeMemory(indexOf({}));

  test("an entity keeps its number when others come and go before it", () => {
    const memory = fresh();
    const [kim, lee] = [person("Kim"), person("Lee", "head", 2)];
    const [a, b, c] = printEntities([kim, lee, body("Vexa")], memory);
    const [, x, y, z] = printEntities([person("Park"), kim, person("Lee", "head", 3), body("Vexa")], memory);
    assert.deepEqual([x, y, z], [a, b, c]);
    assert.deepEqual(printEntities([kim, lee, body("Vexa")], memory), [a, b, c]);
  });

  test("another role, another body or another spelling makes another number", () => {
    const memory = fresh();
    const [, before] = printEntities([body("Vexa"), person("Lee", "head", 0)], memory);
    const [, otherBody] = printEntities([body("Vexo"), person("Lee", "head", 0)], memory);
    const [, otherRole] = printEntities([body("Vexo"), person("Lee", "chair", 0)], memory);
    const [, otherSpelling] = printEntities([body("Vexo"), { ...person("Lee"), spellings: ["Lee", "Lee’s"] }], memory);
    assert.equal(new Set([before, otherBody, otherRole, otherSpelling]).size, 4);
  });

  test("two of whom the same is said are two, in every version", () => {
    const memory = fresh();
    for (const entities of [
      [person("Kim")],
      [person("Kim"), person("Kim")],
      [person("Kim"), person("Kim"), person("Kim")],
    ])
      assert.equal(new Set(printEntities(entities, memory)).size, entities.length);
  });
});
