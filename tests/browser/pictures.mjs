// `npm run pictures`: the states of each element side by side, for README, from the pictures the tests of the states took.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { places } from "../../web/page/places.mjs";
import { launchBrowser, screenshots } from "./harness.mjs";

const columns = 2;
const scale = 0.45;
const quality = 0.7;

const states = join(screenshots, "states");
const pictures = join(places.repository, "web/page/pictures");

/** Draws tiles with their names; runs in a page. Answers with a WebP as base64. */
async function drawSheet({ tiles, columns, scale, quality }) {
  const images = await Promise.all(
    tiles.map(async ({ png }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      return image;
    }),
  );
  const [width, height] = [images[0].width * scale, images[0].height * scale];
  const [gap, caption] = [12, 22];
  const sheet = document.createElement("canvas");
  const across = Math.min(columns, tiles.length);
  sheet.width = across * (width + gap) + gap;
  sheet.height = Math.ceil(tiles.length / columns) * (height + caption + gap) + gap;
  const context = sheet.getContext("2d");
  context.fillStyle = "#eef0f4";
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.font = "600 13px system-ui, 'Noto Sans', sans-serif";
  context.imageSmoothingQuality = "high";
  for (const [n, image] of images.entries()) {
    const x = gap + (n % columns) * (width + gap);
    const y = gap + Math.floor(n / columns) * (height + caption + gap);
    context.fillStyle = "#1c2230";
    context.fillText(tiles[n].name, x, y + 14);
    context.drawImage(image, x, y + caption, width, height);
  }
  return sheet.toDataURL("image/webp", quality).split(",")[1];
}

const root = places.repository;
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/browser/vitest.config.ts"];
execFileSync(process.execPath, [...vitest, "tests/browser/states.test.ts", "-t", "light"], {
  cwd: root,
  stdio: "inherit",
});

/** In the order in which they were taken. */
const files = readdirSync(states).sort(
  (a, b) => statSync(join(states, a)).mtimeMs - statSync(join(states, b)).mtimeMs,
);
const sheets = new Map();
for (const file of files) {
  const [name] = file.split("--");
  sheets.set(name, [...(sheets.get(name) ?? []), file]);
}
mkdirSync(pictures, { recursive: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const [name, shots] of sheets) {
    const tiles = shots.map((file) => ({
      name: file.slice(name.length + 2, -".png".length).replaceAll("-", " "),
      png: readFileSync(join(states, file)).toString("base64"),
    }));
    const webp = Buffer.from(await page.evaluate(drawSheet, { tiles, columns, scale, quality }), "base64");
    writeFileSync(join(pictures, `${name}.webp`), webp);
    console.log(`${name}.webp: ${tiles.length} states, ${(webp.length / 1024).toFixed(0)} kB`);
  }
} finally {
  await browser.close();
}
