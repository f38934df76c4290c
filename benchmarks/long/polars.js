'use strict';
// A long file put together to sheets with Polars' pivot: `node polars.js FILE.csv --threads 2 --repeat 5`, with
// NODE_PATH naming the folder of its binding. Columns are as LongFile writes them.
const argv = process.argv.slice(2);
const option = (name, otherwise) => { const i = argv.indexOf(name); return i < 0 ? otherwise : Number(argv[i + 1]); };
const [file] = argv;
const threads = option('--threads', 2), repeat = option('--repeat', 5);
process.env.POLARS_MAX_THREADS = String(threads); // Polars reads it when it is loaded.
const pl = require('nodejs-polars');

const codes = ['state', 'municipality', 'parish', 'centre', 'table'];
const candidates = Array.from({ length: 10 }, (_, k) => `c${k + 1}`);
const schema = {
  ...Object.fromEntries(codes.map(name => [name, pl.Utf8])),
  registered: pl.Int32, candidate: pl.Utf8, votes: pl.Int32,
};

async function main() {
  const seconds = [];
  let sheets;
  for (let i = 0; i < repeat; i++) {
    sheets = undefined;
    if (global.gc) global.gc();
    const start = process.hrtime.bigint();
    const records = await pl.scanCSV(file, { schema }).collect();
    sheets = records.pivot('votes', { index: [...codes, 'registered'], on: 'candidate', aggregateFunc: 'first' });
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  }

  const sums = await sheets.lazy().select(
    ...['registered', ...candidates].map(name => pl.col(name).cast(pl.Int64).sum())).collect();
  const row = sums.toRecords()[0];
  const number = name => Number(row[name]);
  console.log(JSON.stringify({
    peer: 'polars', version: require('nodejs-polars/package.json').version, threads, rows: sheets.height,
    seconds: { long_load: seconds.sort((a, b) => a - b)[repeat >> 1] },
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    checks: { sheets: sheets.height, registered: number('registered'), votes: candidates.map(number) },
  }));
}

main().catch(failure => { console.error(failure); process.exit(1); });
