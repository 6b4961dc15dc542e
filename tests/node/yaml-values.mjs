// What the npm package `yaml` reads in files: for each line of standard input, a path, one line of JSON.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parse } from "yaml";

for await (const path of createInterface({ input: process.stdin })) {
  const value = parse(readFileSync(path, "utf8"), { merge: true, maxAliasCount: -1, uniqueKeys: false, logLevel: "silent" });
  process.stdout.write(JSON.stringify(value) + "\n");
}
