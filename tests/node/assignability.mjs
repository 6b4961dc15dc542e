// Compares our declarations with those of openapi-typescript: node assignability.mjs <document> <our.d.ts> <checks.json>.
// A check is { id, ours, theirs }, two type expressions; what cannot be assigned both ways is written out as { checked, failed: [{ id, how }], length },
// the length being that of their declarations.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const [document, ours, checks] = process.argv.slice(2);
const factory = ts.factory;
const theirs = await openapiTS(pathToFileURL(document), {
  // A default says what a server takes, not what an answer has.
  defaultNonNullable: false,
  transform: schema => {
    const type = explain(schema);
    return type && schema.nullable ? factory.createUnionTypeNode([type, factory.createLiteralTypeNode(factory.createNull())]) : type;
  },
});

const text = astToString(theirs);
const folder = mkdtempSync(join(tmpdir(), "codemode-assignability-"));
try {
  const list = JSON.parse(readFileSync(checks, "utf8"));
  const prelude = ["/// <reference path=\"./ours.d.ts\" />", "import type { paths } from \"./theirs\";", "declare const value: <T>() => T;"];
  writeFileSync(join(folder, "ours.d.ts"), readFileSync(ours, "utf8"));
  writeFileSync(join(folder, "theirs.ts"), `/// <reference path="./ours.d.ts" />\n${text}`);
  const lines = list.flatMap(({ ours, theirs }, i) => [`export const a${i}: ${ours} = value<${theirs}>();`, `export const b${i}: ${theirs} = value<${ours}>();`]);
  writeFileSync(join(folder, "check.ts"), [...prelude, ...lines].join("\n"));
  const program = ts.createProgram([join(folder, "check.ts")], { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] });
  const source = program.getSourceFile(join(folder, "check.ts"));
  const failed = program.getSemanticDiagnostics(source).map(diagnostic => {
    const line = source.getLineAndCharacterOfPosition(diagnostic.start).line - prelude.length;
    return { id: list[line >> 1]?.id ?? "the prelude", how: `${line % 2 ? "ours is not theirs" : "theirs is not ours"}: ${innermost(diagnostic.messageText)}` };
  });
  process.stdout.write(JSON.stringify({ checked: list.length, failed, length: text.length }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Files are files, and an object of which nothing is said may have properties.
function explain(schema) {
  if (schema.type === "string" && schema.format === "binary") return factory.createTypeReferenceNode("api.ApiFile");
  const saysNothing = schema.type === "object" && !Object.keys(schema.properties ?? {}).length
    && ["additionalProperties", "allOf", "anyOf", "oneOf", "enum", "required"].every(keyword => schema[keyword] === undefined);
  return saysNothing
    ? factory.createTypeReferenceNode("Record", [factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword)])
    : undefined;
}

// The compiler tells from outside in; the reason stands at the end.
function innermost(message) {
  if (typeof message === "string") return message;
  const inner = message.next?.at(-1);
  return inner ? innermost(inner) : message.messageText;
}
