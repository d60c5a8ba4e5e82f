/**
 * Builds the browser's bundles into static/editor. Same sources and lockfile, same bytes.
 *
 *     cd static/editor/source && npm ci && node build.mjs [--out DIRECTORY]
 *
 * The first line of each bundle names the digest of what it was made from, so that a machine without
 * Node can tell a stale bundle (tests/editor/test_bundle_current.py).
 */

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv.indexOf("--out");
const outdir = out > 0 ? resolve(process.argv[out + 1]) : join(here, "..");

const sources = ["build.mjs", "package.json", "package-lock.json"].concat(
  readdirSync(join(here, "src")).sort().map((name) => `src/${name}`),
);
const digest = createHash("sha256");
for (const name of sources) digest.update(`${name}\n`).update(readFileSync(join(here, name)));

await build({
  absWorkingDir: here,
  entryPoints: ["src/editor.js", "src/plain.js", "src/sign-out.js"],
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: `/* built from ${digest.digest("hex")} */` },
});
