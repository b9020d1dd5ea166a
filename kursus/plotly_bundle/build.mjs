// Joins entry.cjs and what it needs into the file that the first argument names. Run by kursus/plotly_bundle/__init__.py.
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

const DESCRIPTION = /^(\s*)description:\s*(?:\[[^\]]*?\]\s*\.join\((['"])\s*\2\)|(['"])(?:\\.|(?!\3)[^\\\n])*\3)/gm;

/** plotly.js carries its reference manual in its code: a tenth of the file that no browser uses. */
const withoutManual = {
  name: "without-manual",
  setup: (made) =>
    made.onLoad({ filter: /[\\/]plotly\.js[\\/]src[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(DESCRIPTION, "$1description: ''"),
      loader: "js",
    })),
};

await build({
  entryPoints: ["entry.cjs"],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2020",
  define: { global: "window", "define.amd": "false" },
  loader: { ".css": "empty" }, // of maps, which the course has none of
  banner: { js: "/*! plotly.js, MIT license, Copyright Plotly, Inc. Parts of it, joined by kursus/plotly_bundle. */" },
  legalComments: "none",
  plugins: [withoutManual],
  logLevel: "warning",
});
