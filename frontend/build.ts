/** Builds the browser's files: one script, one style sheet, the fonts and the icons. */
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const fonts = join(here, "node_modules/@fontsource-variable/brygada-1918");
const out = process.argv[2] ?? join(here, "../.build/assets");

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "fonts"), { recursive: true });
await build({
  entryPoints: { hearten: join(here, "main.ts") },
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  outdir: out,
  logLevel: "warning",
});
await build({
  entryPoints: { hearten: join(here, "css/main.css") },
  bundle: true,
  minify: true,
  // School tablets live long: nesting and newer syntax are lowered for them.
  target: ["chrome109", "firefox115", "safari15.6"],
  external: ["fonts/*"],
  outdir: out,
  logLevel: "warning",
});
for (const subset of ["latin", "latin-ext"]) {
  const name = `brygada-1918-${subset}-wght-normal.woff2`;
  await cp(join(fonts, "files", name), join(out, "fonts", name));
}
await cp(join(fonts, "LICENSE"), join(out, "fonts/LICENSE.txt"));
await cp(join(here, "assets"), out, { recursive: true });
