'use strict';
// One cold start of DuckDB: load the sheets, add them up, end. `node duckdb.js FILE.csv THREADS`, with NODE_PATH naming
// the folder of its binding. Columns are as the generator of the peers writes them.
const { DuckDBInstance } = require('@duckdb/node-api');

const [file, threads] = process.argv.slice(2);
const codes = ['state', 'municipality', 'parish', 'centre', 'table'];
const counts = ['registered', 'ballots', 'valid', 'null', ...Array.from({ length: 10 }, (_, k) => `c${k + 1}`)];
const columns = [...codes.map(name => `'${name}': 'VARCHAR'`), ...counts.map(name => `'${name}': 'INTEGER'`)];

async function main() {
  const instance = await DuckDBInstance.create(':memory:', { threads });
  const db = await instance.connect();
  await db.run(`CREATE TABLE sheets AS SELECT * FROM read_csv('${file.replace(/'/g, "''")}', header = true,
    auto_detect = false, delim = ',', quote = '', escape = '', columns = {${columns.join(', ')}})`);
  const sums = await db.runAndReadAll(`SELECT ${counts.map(name => `sum("${name}")`).join(', ')} FROM sheets`);
  const totals = sums.getRowsJS()[0].map(Number);
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ peer: 'duckdb', seconds: {}, peakMiB, checks: { totals } }));
}

main();
