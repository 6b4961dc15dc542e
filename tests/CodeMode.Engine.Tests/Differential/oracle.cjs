// Runs programs, a line of JSON each, as the engine runs them: the body of an async function, its console kept.
// A line of JSON for each: what came of it, and the console's lines. The second argument is the TypeScript compiler, for programs with types.
const { inspect } = require("util");
const { readFileSync } = require("fs");
const typescript = process.argv[2] ? require(process.argv[2]) : null;

const AsyncFunction = (async () => {}).constructor;
const print = console.log;
const written = (value) => typeof value === "string" ? value : inspect(value, { depth: 3, breakLength: Infinity, compact: true });

function toJavaScript(program) {
  const { ScriptTarget, ModuleKind } = typescript;
  const { outputText } = typescript.transpileModule("async function program() {\n" + program + "\n}", {
    compilerOptions: { target: ScriptTarget.ESNext, module: ModuleKind.ESNext },
  });
  return outputText.slice(outputText.indexOf("{") + 1, outputText.lastIndexOf("}"));
}

async function run(line) {
  const logs = [];
  for (const level of ["log", "info", "warn", "error", "debug"]) {
    console[level] = (...values) => { logs.push((level === "log" ? "" : `[${level}] `) + values.map(written).join(" ")); };
  }
  const program = JSON.parse(line);
  const outcome = await new AsyncFunction('"use strict";' + (typescript ? toJavaScript(program) : program))();
  print(JSON.stringify({ outcome, logs }));
}

(async () => {
  for (const line of readFileSync(0, "utf8").split("\n")) if (line) await run(line);
  process.exit(0);
})();
