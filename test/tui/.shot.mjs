// test/tui/pty.ts
import path from "node:path";
import { spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";
var CLI = path.resolve("/work/farm/desk/test/tui", "..", "..", "dist", "cli.js");
var SENT = {
  up: "\x1B[A",
  down: "\x1B[B",
  enter: "\r",
  esc: "\x1B",
  tab: "	",
  pagedown: "\x1B[6~",
  end: "\x1B[F",
  backspace: "\x7F",
  "ctrl-c": "",
  "ctrl-r": "",
  "ctrl-z": ""
};
var idle = (ms) => new Promise((done) => setTimeout(done, ms));
function journey(argv, columns, rows, env = {}, cwd = process.cwd()) {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100 });
  const pty = spawn(process.execPath, [CLI, ...argv], {
    name: "xterm-256color",
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TERM: "xterm-256color", USER: "m.ortiz", CI: "true", ...env }
  });
  let bytes = "";
  let pending = Promise.resolve();
  pty.onData((chunk) => {
    bytes += chunk;
    pending = pending.then(() => new Promise((done) => terminal.write(chunk, done)));
  });
  const ended = new Promise((done) => pty.onExit(({ exitCode, signal }) => done({ exitCode, signal: signal ?? 0 })));
  const screen = () => {
    const { active } = terminal.buffer;
    return Array.from({ length: terminal.rows }, (_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? "");
  };
  return {
    pty,
    screen,
    ended,
    bytes: () => bytes,
    inOtherScreen: () => terminal.buffer.active.type === "alternate",
    resize(c2, r2) {
      terminal.resize(c2, r2);
      pty.resize(c2, r2);
    },
    async press(...keys2) {
      for (const key of keys2) {
        pty.write(SENT[key] ?? key);
        await idle(60);
        await pending;
      }
    },
    async shows(words) {
      for (let i = 0; i < 200; i++) {
        await pending;
        const text = screen().join("\n");
        if (typeof words === "string" ? text.includes(words) : words.test(text)) return;
        await idle(50);
      }
      throw new Error(`the screen never showed ${words}:
${screen().join("\n")}`);
    }
  };
}

// ../../../tmp/shot.ts
var [c, r, story, ...keys] = process.argv.slice(2);
var j = journey(["review", story], +c, +r);
await j.shows(/open|agree/);
await j.press(...keys);
console.log(j.screen().map((l) => l.padEnd(+c) + "\xA6").join("\n"));
await j.press("esc", "q");
console.log(await j.ended, j.inOtherScreen(), JSON.stringify(j.bytes().slice(-80)));
process.exit(0);
