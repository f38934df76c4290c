'use strict';
// A long file put together to sheets with DuckDB's PIVOT: `node duckdb.js FILE.csv --threads 2 --repeat 5`, with
// NODE_PATH naming the folder of its binding. Columns are as LongFile writes them.
const { DuckDBInstance } = require('@duckdb/node-api');

const argv = process.argv.slice(2);
const option = (name, otherwise) => { const i = argv.indexOf(name); return i < 0 ? otherwise : Number(argv[i + 1]); };
const [file] = argv;
const threads = option('--threads', 2), repeat = option('--repeat', 5);
const codes = ['state', 'municipality', 'parish', 'centre', 'table'];
const candidates = Array.from({ length: 10 }, (_, k) => `c${k + 1}`);
const columns = [...codes.map(name => `'${name}': 'VARCHAR'`), "'registered': 'INTEGER'", "'candidate': 'VARCHAR'",
  "'votes': 'INTEGER'"];
const csv = `read_csv('${file.replace(/'/g, "''")}', header = true, auto_detect = false, delim = ',', quote = '',
  escape = '', columns = {${columns.join(', ')}})`;

async function main() {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const db = await instance.connect();
  const row = async sql => (await db.runAndReadAll(sql)).getRowsJS()[0];
  const seconds = [];
  for (let i = 0; i < repeat; i++) {
    const start = process.hrtime.bigint();
    await db.run(`CREATE OR REPLACE TABLE sheets AS PIVOT ${csv} ON candidate IN
      (${candidates.map(name => `'${name}'`).join(', ')}) USING sum(votes)
      GROUP BY ${codes.map(name => `"${name}"`).join(', ')}, registered`);
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  }

  const sums = ['count(*)', 'sum(registered)', ...candidates.map(name => `sum(${name})`)];
  const [sheets, registered, ...votes] = (await row(`SELECT ${sums.join(', ')} FROM sheets`)).map(Number);
  console.log(JSON.stringify({
    peer: 'duckdb', version: (await row('SELECT version()'))[0], threads, rows: sheets,
    seconds: { long_load: seconds.sort((a, b) => a - b)[repeat >> 1] },
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024), checks: { sheets, registered, votes },
  }));
}

main().catch(failure => { console.error(failure); process.exit(1); });
