// Drives an MCP server with the official client: takes steps as JSON on standard input, answers with their outcomes as JSON.
// Usage: node mcp-client.mjs http <url> [<header>: <value>]...  |  node mcp-client.mjs stdio <command> [<argument>]...
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [kind, target, ...rest] = process.argv.slice(2);

function transport() {
  if (kind === "stdio") return new StdioClientTransport({ command: target, args: rest, stderr: "inherit" });
  const headers = Object.fromEntries(rest.map(header => header.split(/: (.*)/s, 2)));
  return new StreamableHTTPClientTransport(new URL(target), { requestInit: { headers } });
}

async function readSteps() {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return JSON.parse(text);
}

async function call(client, step) {
  const progress = [];
  const abort = new AbortController();
  const options = { onprogress: update => { progress.push(update); if (step.cancelOnProgress) abort.abort("enough"); }, signal: abort.signal };
  if (step.cancelAfter) setTimeout(() => abort.abort("enough"), step.cancelAfter);
  const result = await client.callTool({ name: step.call, arguments: step.arguments ?? {} }, undefined, options);
  return { ...result, progress };
}

const steps = {
  tools: client => client.listTools(),
  server: client => ({ info: client.getServerVersion(), capabilities: client.getServerCapabilities(), instructions: client.getInstructions() }),
};

async function perform(client, step) {
  try {
    return await (step.call ? call(client, step) : steps[step.do](client));
  } catch (error) {
    return { failed: String(error?.message ?? error), code: error?.code };
  }
}

const client = new Client({ name: "codemode-tests", version: "1.0.0" });
await client.connect(transport());
const outcomes = [];
for (const step of await readSteps()) outcomes.push(await perform(client, step));
await client.close();
process.stdout.write(JSON.stringify(outcomes));
