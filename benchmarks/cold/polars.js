'use strict';
// One cold start of Polars: load the sheets, add them up, end. `node polars.js FILE.csv THREADS`, with NODE_PATH naming
// the folder of its binding. Columns are as the generator of the peers writes them.
const [file, threads] = process.argv.slice(2);
process.env.POLARS_MAX_THREADS = threads; // Polars reads it when it is loaded.
const pl = require('nodejs-polars');

const codes = ['state', 'municipality', 'parish', 'centre', 'table'];
const counts = ['registered', 'ballots', 'valid', 'null', ...Array.from({ length: 10 }, (_, k) => `c${k + 1}`)];
const schema = Object.fromEntries([...codes.map(name => [name, pl.Utf8]), ...counts.map(name => [name, pl.Int32])]);

async function main() {
  const sheets = await pl.scanCSV(file, { schema }).collect();
  const sums = await sheets.lazy().select(...counts.map(name => pl.col(name).cast(pl.Int64).sum())).collect();
  const row = sums.toRecords()[0];
  const totals = counts.map(name => Number(row[name]));
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ peer: 'polars', seconds: {}, peakMiB, checks: { totals } }));
}

main();
