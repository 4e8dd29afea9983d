// Typst on the text of a plan: how long it takes for a PDF, and how large that is. By hand, in this folder:
//   npm install && node typst.mjs [PLAN_FOLDER] [RUNS]
// The body of plan.md becomes a document of the same page, font, sizes and paragraphs; each line is a paragraph, as in
// kehoach. The annex is a table. Between runs all that Typst remembers is thrown away, but not the fonts.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const plan = process.argv[2] ?? join(root, "fixtures", "plans", "vinh-linh");
const runs = Number(process.argv[3] ?? 15);

const escape = (text) => text.replace(/[\\#*_$`<>@\[\]~"'=+\-/]/g, (sign) => "\\" + sign);

function markup(run) {
  const [, , body] = readFileSync(join(plan, "plan.md"), "utf8").split(/^---$/m, 3);
  const lines = body.split("\n").map((line) => line.trim()).filter(Boolean);
  const paragraphs = lines.map((line) => {
    const heading = /^(#+) (.*)/.exec(line);
    return heading ? "=".repeat(heading[1].length) + " " + escape(heading[2]) : escape(line);
  });
  const cells = [...readFileSync(join(plan, "phu-luc.yaml"), "utf8").matchAll(/cells: \[(.*)\]/g)]
    .map((match) => match[1].split(/, (?=[^,])/).slice(0, 4)).map((row) => [...row, "", "", "", ""].slice(0, 4));
  return `#set document(title: "Kế hoạch ${run}")
#set page(width: 210mm, height: 297mm, margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Liberation Serif", size: 14pt, lang: "vi", kerning: false, hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 12.7mm, all: true), spacing: 14pt)
#show heading: set text(size: 14pt)
${paragraphs.join("\n\n")}
#page(flipped: true)[#set text(size: 12pt)
#table(columns: (12mm, 1fr, 1fr, 1fr, 40mm), table.header([STT], [Nhiệm vụ], [Sản phẩm], [Chủ trì], [Thời gian]),
${cells.map((row, i) => `[${i + 1}], ` + row.map((cell) => `[${escape(cell)}]`).join(", ")).join(",\n")})]
`;
}

const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [join(root, "fonts")] }] });
const times = [];
let size = 0;
let pages = 0;
for (let run = 0; run < runs; run++) {
  const text = markup(run);
  compiler.evictCache(0);
  const start = performance.now();
  const pdf = compiler.pdf({ mainFileContent: text });
  times.push(performance.now() - start);
  size = pdf.length;
  pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}
const first = times.shift();
times.sort((a, b) => a - b);
console.log(`first ${first.toFixed(0)} ms, then median ${times[times.length >> 1].toFixed(0)} ms, best ${times[0].toFixed(0)} ms; `
  + `${(size / 1000).toFixed(1)} KB, ${pages || "?"} pages`);
